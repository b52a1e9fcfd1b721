package org.pledgewatch.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enrols and removes second factors, and asks for them in the second step of signing in.
@Service
public class SecondFactorDesk {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactors factors;
    private final InstallationKey key;
    private final Begun begun;
    private final Attempts attempts;
    private final People people;
    private final Admissions admissions;
    private final Audit audit;
    private final Clock clock;

    SecondFactorDesk(
            SecondFactors factors,
            InstallationKey key,
            Begun begun,
            Attempts attempts,
            People people,
            Admissions admissions,
            Audit audit,
            Clock clock) {
        this.factors = factors;
        this.key = key;
        this.begun = begun;
        this.attempts = attempts;
        this.people = people;
        this.admissions = admissions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param secret to be typed, in groups of four
    /// @param address the same for apps, and as a picture: `otpauth://totp/…`
    public record Enrolment(String secret, String address) {}

    public sealed interface Outcome {
        /// @param codes for paper, shown this once; empty where there are no new ones
        record Done(List<String> codes) implements Outcome {}

        record WrongCode() implements Outcome {}

        /// It was begun too long ago, or in another browser.
        record NotBegun() implements Outcome {}

        /// Who has one takes it away first, with a code of it: else a session left open would be enough to replace it.
        record ThereAlready() implements Outcome {}

        record Wait(Duration until) implements Outcome {}
    }

    public boolean has(Person person) {
        return factors.has(person.actor());
    }

    public int recoveryCodesLeft(Person person) {
        return factors.recoveryCodesLeft(person.actor());
    }

    /// Empty where there is one already.
    public Optional<Secret> begin(Person person) {
        if (has(person)) {
            return Optional.empty();
        }
        byte[] secret = random(SECRET_BYTES);
        String sealed = Base64.getEncoder().encodeToString(key.seal(secret, person.actor()));
        return Optional.of(begun.keep(Begun.Kind.SECOND_FACTOR, new Begun.Half(person.actor(), sealed)));
    }

    public Optional<Enrolment> enrolment(Person person, @Nullable Secret half) {
        return secret(person, half).map(secret -> {
            String typed = Totp.base32(secret);
            return new Enrolment(
                    typed.replaceAll("(.{4})(?!$)", "$1 "),
                    "otpauth://totp/Pledgewatch:%s?secret=%s&issuer=Pledgewatch"
                            .formatted(
                                    URLEncoder.encode(person.email(), StandardCharsets.UTF_8)
                                            .replace("+", "%20"),
                                    typed));
        });
    }

    private Optional<byte[]> secret(Person person, @Nullable Secret half) {
        return begun.find(Begun.Kind.SECOND_FACTOR, half)
                .filter(one -> person.actor().equals(one.actor()))
                .flatMap(one -> key.open(Base64.getDecoder().decode(one.content()), person.actor()));
    }

    /// The first code shows that the app has understood.
    @Transactional
    public Outcome confirm(Person person, @Nullable Secret half, String code) {
        Optional<byte[]> secret = secret(person, half);
        if (secret.isEmpty()) {
            return new Outcome.NotBegun();
        }
        OptionalLong step = Totp.step(secret.get(), digits(code), clock.instant());
        if (step.isEmpty()) {
            return new Outcome.WrongCode();
        }
        begun.take(Begun.Kind.SECOND_FACTOR, half);
        if (!factors.keep(person.actor(), key.seal(secret.get(), person.actor()), step.getAsLong())) {
            return new Outcome.ThereAlready();
        }
        audit.note(Deed.of(person, "made-second-factor", ""));
        return new Outcome.Done(freshCodes(person));
    }

    @Transactional
    public Outcome remove(Person person, String code) {
        return withCode(person, code, () -> {
            factors.remove(person.actor());
            audit.note(Deed.of(person, "removed-second-factor", ""));
            return List.of();
        });
    }

    @Transactional
    public Outcome renewCodes(Person person, String code) {
        return withCode(person, code, () -> freshCodes(person));
    }

    private Outcome withCode(Person person, String code, java.util.function.Supplier<List<String>> deed) {
        List<Try> tries = tries(person.actor());
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        if (!isRight(person, code)) {
            audit.note(Deed.of(person, "second-factor-refused", ""));
            return new Outcome.WrongCode();
        }
        attempts.giveBack(tries);
        return new Outcome.Done(deed.get());
    }

    private List<String> freshCodes(Person person) {
        List<String> codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(_ -> Totp.base32(random(RECOVERY_CODE_BYTES)).toLowerCase(Locale.ROOT))
                .toList();
        factors.keepRecoveryCodes(
                person.actor(), codes.stream().map(Secret::new).toList());
        audit.note(Deed.of(person, "made-recovery-codes", ""));
        return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
    }

    /// The second step of signing in. Who is here knew the password, so nobody else can use up the tries.
    @Transactional
    public Admission answer(@Nullable Secret half, String code, Caller caller) {
        Optional<Begun.Half> first = begun.find(Begun.Kind.SECOND_STEP, half);
        Optional<Person> person = first.flatMap(
                        one -> Stream.ofNullable(one.actor()).findFirst())
                .flatMap(people::find)
                .filter(one -> !one.suspended());
        if (first.isEmpty() || person.isEmpty()) {
            return new Admission.Refused();
        }
        List<Try> tries = tries(person.get().actor());
        Optional<Duration> wait = attempts.take(tries);
        if (wait.isPresent()) {
            return new Admission.Wait(wait.get());
        }
        if (!isRight(person.get(), code)) {
            audit.note(new Deed(
                    null, "sign-in-refused", person.get().actor().value(), null, "wrong code in the second step"));
            return new Admission.Refused();
        }
        attempts.giveBack(tries);
        begun.take(Begun.Kind.SECOND_STEP, half);
        return admissions.welcome(person.get(), first.get().content(), caller);
    }

    public boolean isBegun(@Nullable Secret half) {
        return begun.find(Begun.Kind.SECOND_STEP, half).isPresent();
    }

    /// A code of the app, or one from paper; each is taken once.
    private boolean isRight(Person person, String code) {
        Optional<byte[]> secret =
                factors.sealedSecret(person.actor()).flatMap(locked -> key.open(locked, person.actor()));
        OptionalLong step = secret.map(known -> Totp.step(known, digits(code), clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return factors.useStep(person.actor(), step.getAsLong());
        }
        if (factors.useRecoveryCode(
                person.actor(), new Secret(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)))) {
            audit.note(Deed.of(person, "used-recovery-code", "")
                    .with(factors.recoveryCodesLeft(person.actor()) + " left"));
            return true;
        }
        return false;
    }

    private static List<Try> tries(ActorId actor) {
        return List.of(new Try(Allowance.OWN, "second factor " + actor.value()));
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
