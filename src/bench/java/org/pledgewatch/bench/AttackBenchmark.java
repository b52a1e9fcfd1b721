package org.pledgewatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.HeldRole;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.site.RealServer;

/// Debian's `sqlmap` at every form and every parameter of the desk and at some public addresses, in a house made for
/// it,
/// for `PLEDGEWATCH_ATTACK_SECONDS` (600). Its own words lie in `target/attack/` afterwards.
final class AttackBenchmark {
    private static final String SECONDS = "PLEDGEWATCH_ATTACK_SECONDS";
    private static final String INJECTABLE = "INJECTABLE";
    private static final String OWN = "/person-1/";
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final List<String> PAGES = List.of(
            "/desk/sign-in",
            "/desk/claims?document=1&subject=KEN&indicator=" + FOCAL_POINT,
            "/desk/claims/new?document=1&subject=KEN&indicator=" + FOCAL_POINT,
            "/desk/sheets/template.xlsx?subject=KEN&indicator=" + FOCAL_POINT + "&document=1",
            "/desk/mine?before=10",
            "/desk/review?area=KEN&indicator=" + FOCAL_POINT + "&submission=1&others=yes&after=1",
            "/desk/review/1",
            "/desk/contested/NOR/" + FOCAL_POINT,
            "/desk/rounds",
            "/desk/audit?who=&deed=saw&about=SWE",
            "/desk/audit.csv?who=&deed=saw",
            "/challenge?claim=1",
            "/?indicator=protection.opsc-status&on=2012-05-01",
            "/library?year=2001&q=congress",
            "/compare?states=SWE,NZL&on=2012-05-01",
            "/api/v1/findings?subject=SWE&indicator=" + FOCAL_POINT + "&on=2012-05-01",
            "/api/v1/counts?indicator=protection.opsc-status&level=ratified",
            "/desk/people");

    private AttackBenchmark() {}

    static void run() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "attack"));
        if (!isThere()) {
            System.out.println("  skipped: sqlmap is not installed here (Debian: apt install sqlmap)");
            return;
        }
        Duration time = Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault(SECONDS, "600")));
        Instant end = Instant.now().plus(time);
        Map<String, String> outcomes = new TreeMap<>();
        int targets;
        try (RealServer house = RealServer.start(Map.of("logging.level.root", "ERROR"))) {
            DeskVisitor ines = inhabited(house);
            List<List<String>> all = targets(ines);
            targets = all.size();
            for (List<String> target : all) {
                if (Instant.now().isBefore(end)) {
                    outcomes.put(
                            (target.size() > 1 ? "POST " : "GET  ") + target.getFirst(),
                            attacked(house, ines, target, folder, end));
                }
            }
        }
        outcomes.forEach((target, outcome) -> System.out.println("  " + outcome + "  " + target));
        long found = outcomes.values().stream().filter(INJECTABLE::equals).count();
        System.out.printf(
                "  %d of %d forms and addresses attacked within %d s, injectable %d%n",
                outcomes.size(), targets, time.toSeconds(), found);
        if (found > 0) {
            throw new IllegalStateException("SQL can be put into " + found + " of them; see " + folder);
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("sqlmap", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static DeskVisitor inhabited(RealServer house) throws IOException {
        Team team = new Team(house);
        DeskVisitor ines = team.join("Ines", Role.ADMINISTRATOR, null);
        for (Role role : Role.values()) {
            if (!role.isForStates()) {
                house.ask(People.class)
                        .give(
                                team.person("Ines").actor(),
                                new HeldRole(role, null),
                                team.person("Ines").actor());
            }
        }
        DeskVisitor amara = team.join("Amara", Role.ANALYST, null);
        LedgerPen pen = new LedgerPen(house);
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "NOR", FOCAL_POINT, "no", 2024);
        amara.submit(
                amara.open("/desk/claims/new?document=1&subject=KEN&indicator=" + FOCAL_POINT),
                "/desk/claims",
                Map.of(
                        "choice", "level:yes",
                        "validity", "observed",
                        "from", "2011",
                        "locator", "page 3",
                        "do", "propose"));
        return ines;
    }

    /// An address, and what is sent there by a form; nothing more where it is only asked.
    private static List<List<String>> targets(DeskVisitor visitor) {
        List<List<String>> targets = new ArrayList<>();
        for (String address : PAGES) {
            targets.add(List.of(address));
            if (address.contains(".xlsx") || address.contains(".csv") || address.startsWith("/api/")) {
                continue;
            }
            for (Element form : visitor.open(address).document().select("main form[method=post]")) {
                if (form.attr("action").contains(OWN)) {
                    continue; // who shuts themselves out sees nothing more
                }
                Map<String, String> fields = new LinkedHashMap<>();
                form.select("input[name], textarea[name], select[name]")
                        .forEach(field ->
                                fields.put(field.attr("name"), field.val().isEmpty() ? "1" : field.val()));
                targets.add(List.of(form.attr("action"), body(fields)));
            }
        }
        return targets;
    }

    private static String body(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    private static String attacked(RealServer house, DeskVisitor visitor, List<String> target, Path folder, Instant end)
            throws Exception {
        StringBuilder cookies = new StringBuilder();
        visitor.cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> cookies.append(cookies.isEmpty() ? "" : "; ")
                        .append(cookie.getName())
                        .append('=')
                        .append(cookie.getValue()));
        List<String> words = new ArrayList<>(List.of(
                "sqlmap",
                "--batch",
                "--ignore-stdin",
                "--disable-coloring",
                "--dbms=PostgreSQL",
                "--level=2",
                "--risk=1",
                "--threads=2",
                "--technique=BEUST",
                "--time-sec=2",
                "--flush-session",
                "--timeout=20",
                "--retries=0",
                "--ignore-code=*",
                "--skip=_csrf",
                "--output-dir=" + folder,
                "--cookie=" + cookies,
                "-u",
                house.address() + target.getFirst()));
        if (target.size() > 1) {
            words.add("--data=" + target.getLast());
        }
        Path says = Files.createTempFile(folder, "sqlmap-", ".txt");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(says.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        long left = Math.max(1, Duration.between(Instant.now(), end).toSeconds());
        if (!process.waitFor(Math.min(left, 120), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (InputStream in = Files.newInputStream(says)) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (said.contains("is vulnerable") || said.contains("injection point(s)")) {
                return INJECTABLE;
            }
            return said.contains("do not appear to be injectable") ? "nothing    " : "cut off    ";
        }
    }
}
