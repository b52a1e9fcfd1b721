package org.pledgewatch.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The last step of every way in: a session begins, and the browser is known from now on.
@Component
class Admissions {
    private final Sessions sessions;
    private final Devices devices;
    private final Audit audit;

    Admissions(Sessions sessions, Devices devices, Audit audit) {
        this.sessions = sessions;
        this.devices = devices;
        this.audit = audit;
    }

    @Transactional
    Admission.Welcome welcome(Person person, String means, Caller caller) {
        Secret device = devices.remember(caller.device(), person.actor());
        Secret session = sessions.begin(person.actor(), means, caller.browser());
        audit.note(Deed.of(person, "signed-in", "").with(means));
        return new Admission.Welcome(person, session, device);
    }
}
