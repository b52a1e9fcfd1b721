package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;

/// Who guesses is slowed down, and nobody is kept out by it.
class HeldUpTest {
    private static RealServer server;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aThousandWrongPasswordsKeepNobodyOut() throws Exception {
        Team team = new Team(server);
        DeskVisitor owner = team.join("Ingrid", Role.ANALYST, null);
        owner.submit(owner.open("/desk"), "/desk/sign-out", Map.of());

        List<DeskVisitor> guessers = IntStream.range(0, 10)
                .mapToObj(n -> new DeskVisitor(server.address(), "127.0.1." + (n + 1)))
                .toList();
        List<DeskVisitor.Page> forms =
                guessers.stream().map(guesser -> guesser.open("/desk/sign-in")).toList();
        long begun = count("select count(*) from accounts.audit where deed = 'sign-in-refused'");
        List<Integer> answers;
        Instant start = Instant.now();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<DeskVisitor.Page>> guesses = IntStream.range(0, 1_000)
                    .<Callable<DeskVisitor.Page>>mapToObj(n -> () -> guessers.get(n % 10)
                            .submit(
                                    forms.get(n % 10),
                                    "/desk/sign-in",
                                    Map.of("email", "ingrid@example.org", "password", "a wrong guess, number " + n)))
                    .toList();
            List<Future<DeskVisitor.Page>> asked =
                    guesses.stream().map(crowd::submit).toList();

            Instant before = Instant.now();
            DeskVisitor.Page home = owner.signIn("ingrid@example.org", DeskVisitor.password("Ingrid"));
            assertThat(home.status()).isEqualTo(200);
            assertThat(home.text()).contains("Ingrid");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));

            answers = asked.stream().map(HeldUpTest::status).toList();
        }
        long heard = answers.stream().filter(status -> status == 403).count();
        assertThat(answers).isSubsetOf(403, 429, 503);
        assertThat(heard).as("guesses that were looked at, of a thousand").isBetween(1L, 60L);
        assertThat(count("select count(*) from accounts.audit where deed = 'sign-in-refused'") - begun)
                .as("noted")
                .isEqualTo(heard);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(2));

        guessUntilHeld();
        DeskVisitor stranger = new DeskVisitor(server.address());
        DeskVisitor.Page held = stranger.signIn("ingrid@example.org", DeskVisitor.password("Ingrid"));
        assertThat(held.status()).isEqualTo(429);
        assertThat(Long.parseLong(held.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(held.document().select(".mistakes").text()).contains("Try again in");

        owner.submit(owner.open("/desk"), "/desk/sign-out", Map.of());
        Instant before = Instant.now();
        assertThat(owner.signIn("ingrid@example.org", DeskVisitor.password("Ingrid"))
                        .status())
                .isEqualTo(200);
        assertThat(Duration.between(before, Instant.now()))
                .as("the owner, in a browser that is known")
                .isLessThan(Duration.ofSeconds(5));
    }

    /// From ever new addresses, until strangers have to wait for a good while.
    private static void guessUntilHeld() throws InterruptedException {
        for (int n = 1; n < 100; n++) {
            DeskVisitor.Page page = new DeskVisitor(server.address(), "127.0.3." + n)
                    .signIn("ingrid@example.org", "a wrong guess from elsewhere " + n);
            long wait = page.status() == 429 ? Long.parseLong(page.header("Retry-After")) : 0;
            if (wait >= 10) {
                return;
            }
            Thread.sleep(Duration.ofSeconds(wait));
        }
        throw new AssertionError("strangers never had to wait");
    }

    private static int status(Future<DeskVisitor.Page> page) {
        try {
            return page.get().status();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(String sql) {
        return server.database().jdbc().sql(sql).query(Long.class).single();
    }

    @Test
    void guessingAtManyAccountsFromOneAddressEndsToo() {
        DeskVisitor guesser = new DeskVisitor(server.address(), "127.0.2.1");
        DeskVisitor.Page form = guesser.open("/desk/sign-in");
        List<Integer> answers = IntStream.range(0, 80)
                .mapToObj(n -> guesser.submit(
                                form,
                                "/desk/sign-in",
                                Map.of("email", "somebody" + n + "@example.org", "password", "one for all of them"))
                        .status())
                .toList();
        assertThat(answers).startsWith(403, 403, 403).contains(429);
        assertThat(new DeskVisitor(server.address(), "127.0.2.2")
                        .signIn("nobody@example.org", "another address is heard")
                        .status())
                .isEqualTo(403);
    }

    /// Such a browser is held up by its own wrong passwords alone, and is told so.
    @Test
    void aKnownBrowserThatGuessesIsToldThatItDid() {
        DeskVisitor nora = new Team(server).join("Nora", Role.ANALYST, null);
        nora.submit(nora.open("/desk"), "/desk/sign-out", Map.of());
        DeskVisitor.Page form = nora.open("/desk/sign-in");
        DeskVisitor.Page last = form;
        for (int n = 0; n < 12 && last.status() != 429; n++) {
            last = nora.submit(
                    form, "/desk/sign-in", Map.of("email", "nora@example.org", "password", "was it this one? " + n));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.document().select(".mistakes").text())
                .contains("in this browser")
                .doesNotContain("are not held up");
    }

    /// Who makes cookies up is a stranger from the start, and takes no turn from those who are known.
    @Test
    void aCookieThatSomebodyMadeUpWaitsForNoTurnOfTheKnown() throws Exception {
        new Team(server).join("Olga", Role.ANALYST, null);
        Turns turns = server.ask(Turns.class);
        SignInDesk desk = server.ask(SignInDesk.class);
        Devices devices = server.ask(Devices.class);
        Secret genuine = devices.remember(
                null,
                server.ask(People.class)
                        .byEmail("olga@example.org")
                        .orElseThrow()
                        .actor());
        Secret changed = new Secret("x" + genuine.text());
        assertThat(List.of(genuine, changed, Secret.fresh(), new Secret("."), new Secret("")))
                .map(devices::isOurs)
                .containsExactly(true, false, false, false, false);

        CountDownLatch taken = new CountDownLatch(4);
        CountDownLatch done = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 4; n++) {
                crowd.submit(() -> turns.ofKnown(() -> {
                    taken.countDown();
                    return waitFor(done);
                }));
            }
            taken.await();
            assertThat(desk.signIn("olga@example.org", DeskVisitor.password("Olga"), caller(genuine)))
                    .as("known, and all turns of the known are taken: in as a stranger")
                    .isInstanceOf(Admission.Welcome.class);
            Instant before = Instant.now();
            assertThat(desk.signIn("olga@example.org", "a wrong guess", caller(changed)))
                    .isInstanceOf(Admission.Refused.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(2_500));
            done.countDown();
        }
    }

    private static Caller caller(Secret device) {
        return new Caller("a browser", "127.0.5.1", device);
    }

    private static boolean waitFor(CountDownLatch done) {
        try {
            return done.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    /// A cookie that somebody made up, or that is another person's, is no browser that is known.
    @Test
    void anotherPersonsBrowserIsAStrangers() {
        Team team = new Team(server);
        DeskVisitor mallory = team.join("Mallory", Role.ANALYST, null);
        team.join("Victor", Role.ANALYST, null);
        mallory.submit(mallory.open("/desk"), "/desk/sign-out", Map.of());
        DeskVisitor.Page form = mallory.open("/desk/sign-in");
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(n -> mallory.submit(
                                form,
                                "/desk/sign-in",
                                Map.of("email", "victor@example.org", "password", "what would Victor choose? " + n))
                        .status())
                .toList();
        assertThat(answers.subList(5, 12)).contains(429);
    }
}
