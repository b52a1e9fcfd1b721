package org.pledgewatch.ledger;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// A process that appends batch after batch and says how far it is acknowledged, until it is killed.
final class AppendWithoutEnd {
    static final int BATCH = 3000;

    private AppendWithoutEnd() {}

    public static void main(String[] login) {
        DriverManagerDataSource database = new DriverManagerDataSource(login[0], login[1], login[2]);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        Ledger ledger = new JdbcLedger(
                new JdbcTemplate(database),
                new JdbcEntries(JdbcClient.create(database), manager),
                _ -> {},
                Clock.systemUTC());
        TransactionTemplate transactions = new TransactionTemplate(manager);
        NewEntry claim = Entries.claim(LedgerSamples.ratified(LedgerSamples.SWEDEN, "2007-01-19"), LedgerSamples.FIRST);
        List<NewEntry> batch = Collections.nCopies(BATCH, claim);
        while (true) {
            EntriesRecorded recorded = transactions.execute(_ -> ledger.append(batch));
            System.out.println(recorded.to().value());
        }
    }
}
