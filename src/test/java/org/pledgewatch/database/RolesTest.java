package org.pledgewatch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theApplicationWorksUnderItsOwnRole() {
        assertThat(DATABASE.jdbc()
                        .sql("select current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("pledgewatch_app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (id int)",
                "create schema mine",
                "create temporary table mine (id int)",
                "select * from database.migration",
                "set role pledgewatch_ledger",
                "set role pledgewatch_owner",
                "alter role pledgewatch_app superuser",
                "copy (select 1) to program 'true'",
                "select pg_read_file('PG_VERSION')"
            })
    void theApplicationMayOnlyWhatItWasGranted(String statement) {
        assertThatThrownBy(() -> DATABASE.jdbc().sql(statement).query().listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void everySchemaTableAndColumnSaysWhatItIs() {
        List<String> silent = DATABASE.owner().sql("""
                        select n.nspname
                          from pg_namespace n
                         where n.nspname not in ('information_schema', 'public')
                           and n.nspname not like 'pg\\_%'
                           and obj_description(n.oid, 'pg_namespace') is null
                        union all
                        select c.oid::regclass::text
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'v', 'm')
                           and not c.relispartition
                           and n.nspname not in ('information_schema', 'pg_catalog')
                           and obj_description(c.oid, 'pg_class') is null
                        union all
                        select c.oid::regclass || '.' || a.attname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relkind in ('r', 'p', 'v', 'm')
                           and not c.relispartition
                           and n.nspname not in ('information_schema', 'pg_catalog')
                           and col_description(c.oid, a.attnum) is null
                        """).query(String.class).list();
        assertThat(silent).as("add a `comment on` for each of these").isEmpty();
    }
}
