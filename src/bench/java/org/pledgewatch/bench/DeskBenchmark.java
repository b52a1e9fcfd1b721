package org.pledgewatch.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.intake.ProposalsMade;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.review.ManyProposals;
import org.pledgewatch.review.ReviewDesk;
import org.pledgewatch.site.RealServer;
import org.springframework.transaction.support.TransactionTemplate;

/// The queue with 100,000 open claims beside the same page with 1,000; batches of 10,000 accepted while others work;
/// and a page of the desk beside a public page that is made anew.
final class DeskBenchmark {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int BATCH = 10_000;
    private static final int BATCHES = 5;
    private static final int ROUNDS = 200;

    private final RealServer server;
    private final List<Claim> claims;
    private int used;

    private DeskBenchmark(RealServer server) {
        this.server = server;
        this.claims = claims(new ManyProposals(server));
    }

    static void run() throws Exception {
        try (RealServer server = RealServer.start()) {
            new DeskBenchmark(server).measure();
        }
    }

    private void measure() {
        Team team = new Team(server);
        DeskVisitor analyst = team.join("Amara", Role.ANALYST, null);
        DeskVisitor reviewer = team.join("Rosa", Role.REVIEWER, null);
        propose(team, FEW);
        double few = median(reviewer, "/desk/review");
        while (used < MANY) {
            propose(team, BATCH);
        }
        double many = median(reviewer, "/desk/review");
        System.out.printf("  queue page with %,7d open   %8.1f ms%n", FEW, few * 1e3);
        System.out.printf("  queue page with %,7d open   %8.1f ms%n", used, many * 1e3);
        System.out.printf("  ratio                         %8.2f  (at most 1.5; medians of %d)%n", many / few, ROUNDS);

        double account = median(reviewer, "/desk/account");
        int[] day = {0};
        double card = median(
                () -> reviewer.ask("/states/SWE?on=" + LocalDate.of(2010, 1, 1).plusDays(day[0]++)));
        double public_ = median(new DeskVisitor(server.address()), "/about");
        double signedIn = median(reviewer, "/about");
        System.out.printf("  a page of the desk            %8.1f ms  (one's own account)%n", account * 1e3);
        System.out.printf("  a public page made anew       %8.1f ms  (a state's card)%n", card * 1e3);
        System.out.printf("  ratio                         %8.2f  (at most 1.3)%n", account / card);
        System.out.printf(
                "  a public page signed in       %8.2f  times the same as a stranger (%.2f ms)%n",
                signedIn / public_, public_ * 1e3);

        acceptTogether(team, analyst);
    }

    /// Batch after batch, while an analyst goes round the pages of the desk and of the public.
    private void acceptTogether(Team team, DeskVisitor analyst) {
        List<String> pages = List.of(
                "/desk/review",
                "/states/KEN?on=2015-01-01",
                "/desk/mine",
                "/desk/claims/new?document=1&subject=KEN&indicator=coordination.focal-point");
        for (String page : pages) {
            median(analyst, page);
        }
        Figures took = new Figures();
        Figures meanwhile = new Figures();
        for (long batch = 0; batch < BATCHES; batch++) {
            List<ProposalNumber> numbers = LongStream.rangeClosed(batch * BATCH + 1, (batch + 1) * BATCH)
                    .mapToObj(ProposalNumber::new)
                    .toList();
            long began = System.nanoTime();
            CompletableFuture<ReviewDesk.Outcome> accepted =
                    CompletableFuture.supplyAsync(() -> server.ask(ReviewDesk.class)
                            .acceptTogether(numbers, team.person("Rosa"), "All on one page, read."));
            for (int turn = 0; !accepted.isDone(); turn++) {
                long asked = System.nanoTime();
                analyst.ask(pages.get(turn % pages.size()));
                meanwhile.add(System.nanoTime() - asked);
            }
            took.add(System.nanoTime() - began);
            if (!(accepted.join() instanceof ReviewDesk.Outcome.Accepted done)
                    || done.entered().size() != BATCH) {
                throw new IllegalStateException("not all were accepted: " + accepted.join());
            }
        }
        System.out.printf(
                "  %,d accepted together       %8.2f s  (at most 10, in one transaction; median of %d)%n",
                BATCH, took.median(), BATCHES);
        System.out.printf(
                "  other people's pages meanwhile  p50 %.0f ms, p95 %.0f ms  (p95 under 200; %d pages)%n",
                meanwhile.median() * 1e3, meanwhile.percentile(95) * 1e3, meanwhile.rounds());
    }

    private void propose(Team team, int count) {
        List<Proposals.New> some = claims.subList(used, used + count).stream()
                .map(claim -> new Proposals.New(claim, 0, Map.of(), null))
                .toList();
        used += count;
        ProposalsMade made = server.ask(TransactionTemplate.class)
                .execute(_ ->
                        server.ask(Proposals.class).add(team.person("Amara").actor(), null, some));
        if (made == null) {
            throw new IllegalStateException("nothing was proposed");
        }
    }

    private static double median(DeskVisitor visitor, String path) {
        return median(() -> visitor.ask(path));
    }

    private static double median(Runnable asking) {
        for (int warm = 0; warm < 100; warm++) {
            asking.run();
        }
        Figures figures = new Figures();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            asking.run();
            figures.add(System.nanoTime() - began);
        }
        return figures.median();
    }

    /// Year after year: no two say the same.
    private static List<Claim> claims(ManyProposals many) {
        List<Claim> claims = new ArrayList<>(MANY + BATCH);
        for (int year = 2024; claims.size() < MANY + BATCH; year--) {
            claims.addAll(many.claims(LocalDate.of(year, 6, 30)));
        }
        return claims;
    }
}
