package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeople implements People {
    /// Columns of a person; a role held for a state is written `focal-point:SWE`, one for all `analyst:`.
    static final String PERSON = """
            person.pseudonym, person.name, person.email, person.suspended_at is not null as suspended,
            array(select held_role.role || ':' || coalesce(held_role.area, '')
                    from accounts.held_role
                   where held_role.pseudonym = person.pseudonym
                   order by held_role.role, held_role.area) as roles
            """;
    private static final String FIND = "select " + PERSON + " from accounts.person where pseudonym = :actor";
    private static final String BY_EMAIL = "select " + PERSON + " from accounts.person where email = :email";
    private static final String ALL = "select " + PERSON + " from accounts.person order by name, pseudonym";
    private static final String SEARCH = "select " + PERSON + """
              from accounts.person
             where (:text = ''
                    or position(lower(:text) in lower(name)) > 0
                    or position(lower(:text) in email) > 0
                    or pseudonym = :text)
               and (:role = ''
                    or exists (select
                                 from accounts.held_role
                                where held_role.pseudonym = person.pseudonym
                                  and held_role.role = :role))
             order by name, pseudonym
             limit :most
            offset :skip
            """;
    private static final String IS_EMPTY = "select not exists (select from accounts.person)";
    private static final long TURN = 5_641_100_940L;
    private static final String AWAIT_TURN = "select pg_advisory_xact_lock(:turn)::text";
    private static final String ADD = """
            insert into accounts.person (pseudonym, name, email, password, since)
            values ('person-' || nextval('accounts.person_number'), :name, :email, :password, :since)
            returning pseudonym
            """;
    private static final String PASSWORD = "select password from accounts.person where pseudonym = :actor";
    private static final String KEEP_PASSWORD =
            "update accounts.person set password = :password where pseudonym = :actor";
    private static final String GIVE = """
            insert into accounts.held_role (pseudonym, role, area, given_by, given_at)
            values (:actor, :role, :area, :by, :at)
            on conflict do nothing
            """;
    private static final String TAKE = """
            delete from accounts.held_role
             where pseudonym = :actor
               and role = :role
               and area is not distinct from :area
            """;
    private static final String SUSPEND =
            "update accounts.person set suspended_at = :at where pseudonym = :actor and suspended_at is null";
    private static final String READMIT = "update accounts.person set suspended_at = null where pseudonym = :actor";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(ActorId actor) {
        return jdbc.sql(FIND)
                .param("actor", actor.value())
                .query((row, _) -> person(row))
                .optional();
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return jdbc.sql(BY_EMAIL)
                .param("email", folded(email))
                .query((row, _) -> person(row))
                .optional();
    }

    @Override
    public List<Person> all() {
        return jdbc.sql(ALL).query((row, _) -> person(row)).list();
    }

    @Override
    public List<Person> find(Search search) {
        return jdbc.sql(SEARCH)
                .param("text", search.text())
                .param("role", search.role())
                .param("skip", search.skip())
                .param("most", search.most())
                .query((row, _) -> person(row))
                .list();
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql(IS_EMPTY).query(Boolean.class).single();
    }

    @Override
    public void awaitTurn() {
        jdbc.sql(AWAIT_TURN).param("turn", TURN).query(String.class).single();
    }

    @Override
    public ActorId add(String name, String email, @Nullable String passwordHash) {
        return new ActorId(jdbc.sql(ADD)
                .param("name", name)
                .param("email", folded(email))
                .param("password", passwordHash)
                .param("since", now())
                .query(String.class)
                .single());
    }

    @Override
    public Optional<String> passwordHash(ActorId actor) {
        return jdbc.sql(PASSWORD)
                .param("actor", actor.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void keepPassword(ActorId actor, String passwordHash) {
        jdbc.sql(KEEP_PASSWORD)
                .param("actor", actor.value())
                .param("password", passwordHash)
                .update();
    }

    @Override
    public void give(ActorId to, HeldRole held, ActorId by) {
        named(GIVE, to, held).param("by", by.value()).param("at", now()).update();
    }

    @Override
    public void take(ActorId from, HeldRole held) {
        named(TAKE, from, held).update();
    }

    private JdbcClient.StatementSpec named(String sql, ActorId actor, HeldRole held) {
        AreaCode area = held.area();
        return jdbc.sql(sql)
                .param("actor", actor.value())
                .param("role", held.role().word())
                .param("area", area == null ? null : area.value());
    }

    @Override
    public void suspend(ActorId actor) {
        jdbc.sql(SUSPEND).param("actor", actor.value()).param("at", now()).update();
    }

    @Override
    public void readmit(ActorId actor) {
        jdbc.sql(READMIT).param("actor", actor.value()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// A role this release does not know any more permits nothing.
    static Person person(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Person(
                new ActorId(row.getString("pseudonym")),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream(roles).flatMap(text -> held(text).stream()).toList(),
                row.getBoolean("suspended"));
    }

    private static Optional<HeldRole> held(String text) {
        int colon = text.indexOf(':');
        String area = text.substring(colon + 1);
        return Role.of(text.substring(0, colon))
                .map(role -> new HeldRole(role, area.isEmpty() ? null : new AreaCode(area)));
    }
}
