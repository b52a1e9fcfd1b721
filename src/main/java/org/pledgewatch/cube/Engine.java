package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.util.List;
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

    /// What is in some files of a release, to select from.
    Table<?> observations(Release release, List<PartitionFile> files);

    /// @throws ReleaseProblem where a file is damaged, or there is no turn for it
    Cursor ask(Statement statement);

    default long number(Statement statement) {
        try (Cursor answer = ask(statement)) {
            answer.next();
            return answer.number(0);
        }
    }

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
