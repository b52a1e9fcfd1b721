package org.pledgewatch.cube;

import java.math.BigDecimal;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.CubeSql.Statement;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// What carries out SQL over the files of releases.
interface Engine extends AutoCloseable {
    SQLDialect dialect();

    /// Whether rows come as they lie in a file, so that they need not be sorted again.
    boolean readsInOrder();

    /// The observations of one partition, to select from.
    Table<?> partition(Release release, PartitionFile file);

    /// @throws ReleaseProblem where a file is damaged, or there is no turn for it
    Cursor ask(Statement statement);

    @Override
    void close();

    /// The rows of an answer, one after the other; columns are counted from 0. Close it.
    interface Cursor extends AutoCloseable {
        boolean next();

        @Nullable String text(int column);

        @Nullable BigDecimal decimal(int column);

        long number(int column);

        @Override
        void close();
    }
}
