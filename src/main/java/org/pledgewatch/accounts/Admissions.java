package org.pledgewatch.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The last step of every way in: a session begins, and the browser is known from now on.
@Component
class Admissions {
    private final SecondFactors factors;
    private final Begun begun;
    private final Sessions sessions;
    private final Devices devices;
    private final Audit audit;

    Admissions(SecondFactors factors, Begun begun, Sessions sessions, Devices devices, Audit audit) {
        this.factors = factors;
        this.begun = begun;
        this.sessions = sessions;
        this.devices = devices;
        this.audit = audit;
    }

    /// Lets in, or asks for the second factor where the person has one.
    @Transactional
    Admission admit(Person person, String means, Caller caller) {
        return factors.has(person.actor())
                ? new Admission.SecondStep(begun.keep(Begun.Kind.SECOND_STEP, new Begun.Half(person.actor(), means)))
                : welcome(person, means, caller);
    }

    @Transactional
    Admission.Welcome welcome(Person person, String means, Caller caller) {
        Secret device = devices.remember(caller.device(), person.actor());
        Secret session = sessions.begin(person.actor(), means, caller.browser());
        audit.note(Deed.of(person, "signed-in", "").with(means));
        return new Admission.Welcome(person, session, device);
    }
}
