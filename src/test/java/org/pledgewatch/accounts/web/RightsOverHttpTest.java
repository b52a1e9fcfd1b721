package org.pledgewatch.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every address of the desk, asked by somebody of every role. Who holds a role for Sweden guesses the addresses of
/// what
/// is Norway's.
class RightsOverHttpTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final AreaCode NORWAY = new AreaCode("NOR");
    private static final Set<String> NAMES_AN_OBJECT = Set.of("{number}", "{state}", "{subject}");

    private static RealServer server;
    private static Team team;
    private static final Map<Role, DeskVisitor> VISITORS = new EnumMap<>(Role.class);
    private static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);

    /// @param action what one has to be allowed to do there
    private record Address(RequestMethod method, String pattern, Action action) {
        String guessed() {
            return pattern.replace("{number}", "1")
                    .replace("{round}", "1")
                    .replace("{state}", "NOR")
                    .replace("{subject}", "NOR")
                    .replace("{indicator}", FOCAL_POINT)
                    .replace("{actor}", team.person("Spare").actor().value())
                    .replaceAll("\\{[^}]+}", "1");
        }

        boolean namesAnObject() {
            return NAMES_AN_OBJECT.stream().anyMatch(pattern::contains);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"));
        team = new Team(server);
        team.join("Nemo", Role.ANALYST, null);
        team.join("Spare", Role.ANALYST, null);
        team.join("Nora", Role.FOCAL_POINT, "NOR");
        for (Role role : Role.values()) {
            String name = "Of" + role.ordinal();
            VISITORS.put(role, team.join(name, role, role.isForStates() ? "SWE" : null));
            PEOPLE.put(role, team.person(name));
        }
        DeskVisitor editor = team.join("Emil", Role.EDITOR, null);
        LedgerPen pen = new LedgerPen(server);
        long claim = pen.says(LedgerPen.ONE_ORGANISATION, "NOR", FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, "NOR", FOCAL_POINT, "no", 2024);
        DeskVisitor.Page rounds = editor.open("/desk/rounds");
        editor.postAll(
                "/desk/rounds",
                List.of(
                        Map.entry("_csrf", token(rounds)),
                        Map.entry("days", "30"),
                        Map.entry("state", "SWE"),
                        Map.entry("state", "NOR")));
        assertThat(claim).isPositive();
        DeskVisitor nemo = team.visitor("Nemo");
        nemo.submit(
                nemo.open("/desk/claims/new?document=1&subject=NOR&indicator=" + FOCAL_POINT),
                "/desk/claims",
                Map.of(
                        "choice", "level:yes",
                        "validity", "observed",
                        "from", "2011",
                        "locator", "page 3",
                        "do", "propose"));
        assertThat(nemo.open("/desk/mine").text()).contains("Norway");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String token(DeskVisitor.Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }

    private static List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        server.handlers().forEach((mapping, method) -> {
            Needs needs = method.getMethodAnnotation(Needs.class);
            if (needs != null && !mapping.getPatternValues().contains("/desk/sign-out")) {
                for (String pattern : mapping.getPatternValues()) {
                    for (RequestMethod asked : mapping.getMethodsCondition().getMethods()) {
                        addresses.add(new Address(asked, pattern, needs.value()));
                    }
                }
            }
        });
        return addresses;
    }

    private static int status(DeskVisitor visitor, RequestMethod method, String address) {
        if (method == RequestMethod.GET) {
            return visitor.open(address).status();
        }
        DeskVisitor.Page before = visitor.open("/desk/account");
        assertThat(before.address()).as("signed in before " + address).endsWith("/desk/account");
        return visitor.post(address, Map.of("_csrf", token(before))).status();
    }

    @Test
    void everyAddressOfTheDeskSaysWhoMayComeIn() {
        assertThat(addresses()).hasSizeGreaterThan(40);
        server.handlers().forEach((mapping, method) -> {
            if (mapping.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith("/desk"))) {
                assertThat(method.hasMethodAnnotation(Needs.class) != method.hasMethodAnnotation(ForAnybody.class))
                        .as("%s of %s", mapping, method)
                        .isTrue();
            }
        });
        assertThat(addresses().stream().map(Address::action).distinct())
                .as("actions that some page asks for; those left are asked inside")
                .doesNotContain(Action.OVERRULE_SCREENING);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyGetsFurtherThanTheTableSays(Role role) {
        DeskVisitor visitor = VISITORS.get(role);
        Person person = PEOPLE.get(role);
        long entries = server.ask(Ledger.class).head().count();
        for (Address address : addresses()) {
            int status = status(visitor, address.method(), address.guessed());
            String asked = role + " " + address.method() + " " + address.guessed();
            assertThat(status).as(asked).isLessThan(500);
            if (!person.may(address.action())) {
                assertThat(status).as(asked).isEqualTo(403);
            } else if (person.may(address.action(), NORWAY)) {
                assertThat(status).as(asked).isNotEqualTo(403);
            } else if (address.namesAnObject()) {
                assertThat(status).as(asked).isIn(403, 404, 409);
            }
        }
        assertThat(server.ask(Ledger.class).head().count()).isEqualTo(entries);
        Stream.of("Nemo", "Nora", "Emil")
                .forEach(name -> assertThat(
                                team.visitor(name).open("/desk/account").text())
                        .as("others are signed in still")
                        .contains(name));
    }

    /// Numbers that are none, in the address and after it.
    @Test
    void nonsenseIsAskedForInASentence() {
        DeskVisitor visitor = VISITORS.get(Role.REVIEWER);
        for (Address address : addresses()) {
            if (address.method() == RequestMethod.GET) {
                String nonsense = address.pattern().replaceAll("\\{[^}]+}", "1%27%3B--")
                        + "?before=1%27&after=x&submission=1%29&draft=1%22&replaces=-&subject=%27&document=%27";
                assertThat(visitor.open(nonsense).status()).as(nonsense).isLessThan(500);
            }
        }
        assertThat(visitor.open("/desk/review/one").status()).isEqualTo(404);
        assertThat(visitor.open("/desk/review?after=one").status()).isEqualTo(400);
        assertThat(visitor.open("/desk/mine?before=99999999999999999999").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"NATIONAL_CONTRIBUTOR", "FOCAL_POINT"})
    void anotherStatesThingsAreNotReachedByWhatAFormSaysEither(Role role) {
        DeskVisitor visitor = VISITORS.get(role);
        String csrf = token(visitor.open("/desk/account"));
        String form = "/desk/claims/new?document=1&indicator=" + FOCAL_POINT + "&subject=";
        assertThat(visitor.open(form + "SWE").status()).isEqualTo(200);
        assertThat(visitor.open(form + "NOR").status()).isIn(400, 403, 404);
        assertThat(visitor.open("/desk/claims/new?replaces=1").status()).isIn(400, 403, 404);
        assertThat(visitor.open("/desk/claims/new?draft=1").status()).isIn(400, 403, 404);
        assertThat(visitor.ask("/desk/sheets/template.xlsx?subject=NOR&indicator=" + FOCAL_POINT)
                        .statusCode())
                .isIn(400, 403, 404);
        Map<String, String> claim = Map.of(
                "_csrf", csrf,
                "document", "1",
                "subject", "NOR",
                "indicator", FOCAL_POINT,
                "choice", "level:yes",
                "validity", "observed",
                "from", "2011",
                "locator", "page 3",
                "do", "propose");
        assertThat(visitor.post("/desk/claims", claim).status()).isIn(400, 403, 404);
        assertThat(visitor.post("/desk/claims/drafts", claim).status()).isIn(400, 403, 404);
        assertThat(visitor.open("/desk/mine").text()).doesNotContain("Norway");
        assertThat(visitor.open("/desk").text()).doesNotContain("Norway");
    }
}
