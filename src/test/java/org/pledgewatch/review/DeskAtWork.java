package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.intake.Formats;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.InstrumentId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.ReferenceData;
import org.pledgewatch.vocabulary.StarterTables;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/// The desks on a database of their own, with the catalogue in place and an empty ledger, on 22 November 2026.
public final class DeskAtWork implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final ImportOrder.Manner PLAIN = new ImportOrder.Manner(false, false, false, "Read and found in order.");

    private final TestDatabase database = TestDatabase.create();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public DeskAtWork() {
        context.registerBean(DataSource.class, database::application);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database.application());
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.application()));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database.application()));
        context.registerBean(ReferenceData.class, StarterTables::new);
        context.registerBean(Areas.class, () -> Areas.of(new StarterTables()));
        context.registerBean(Commitments.class, () -> Commitments.of(new StarterTables()));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.register(Transactions.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(StarterPack.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan(
                "org.pledgewatch.accounts",
                "org.pledgewatch.library",
                "org.pledgewatch.ledger",
                "org.pledgewatch.intake",
                "org.pledgewatch.review");
        context.refresh();
        context.getBean(Library.class).add(CatalogueTables.read(new StarterTables()));
    }

    @EnableTransactionManagement
    static class Transactions {}

    public StarterPack starterPack() {
        return context.getAutowireCapableBeanFactory().createBean(StarterPack.class);
    }

    public <T> T ask(Class<T> type) {
        return context.getBean(type);
    }

    TestDatabase database() {
        return database;
    }

    ImportOrder order(
            String format, Path file, @Nullable String instrument, @Nullable String asOf, ImportOrder.Manner manner) {
        return new ImportOrder(
                ask(Formats.class).find(format).orElseThrow(),
                file,
                null,
                instrument == null
                        ? null
                        : ask(Commitments.class)
                                .instrument(new InstrumentId(instrument))
                                .orElseThrow(),
                asOf == null ? null : LocalDate.parse(asOf),
                manner);
    }

    ImportOrder order(String format, Path file, DocumentNumber source) {
        return new ImportOrder(ask(Formats.class).find(format).orElseThrow(), file, source, null, null, PLAIN);
    }

    Report take(ImportOrder order) {
        return ask(ImportDesk.class).take(order, "amara", _ -> {});
    }

    /// What the ledger holds, which is what it remembers of what it was given.
    public InForce inForce() {
        Ledger ledger = ask(Ledger.class);
        LedgerPosition head = new LedgerPosition(ledger.head().count());
        Ledger another = (Ledger) context.getAutowireCapableBeanFactory().createBean(AopUtils.getTargetClass(ledger));
        InForce held = another.inForce(head);
        assertThat(ledger.inForce(head)).isEqualTo(held);
        return held;
    }

    static Stream<Decision.Rival> rivals(Report report) {
        return only(report, Decision.Rival.class);
    }

    static List<String> refusals(Report report) {
        return only(report, Decision.Refused.class)
                .map(Decision.Refused::reason)
                .toList();
    }

    private static <T extends Decision> Stream<T> only(Report report, Class<T> kind) {
        return report.decisions().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
