package org.pledgewatch.cube;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.SelectQuery;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Engine.Cursor;

/// One partition after the other. Those that a page leaves out are counted and not read.
final class PartitionRows<T> implements Rows<T> {
    private final Iterator<Part> parts;
    private final CubeSql sql;
    private final Engine engine;
    private final Listing<T> listing;
    private long toSkip;
    private @Nullable Long left;
    private @Nullable Cursor open;
    private boolean hasRow;

    PartitionRows(List<Part> parts, long offset, @Nullable Long limit, CubeSql sql, Engine engine, Listing<T> listing) {
        this.parts = parts.iterator();
        this.toSkip = offset;
        this.left = limit;
        this.sql = sql;
        this.engine = engine;
        this.listing = listing;
        try {
            advance();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /// What is listed of a partition.
    interface Listing<T> {
        SelectQuery<?> of(Part part);

        /// How many it has where all is asked for.
        long of(Availability all);

        T read(Cursor cursor);
    }

    @Override
    public boolean hasNext() {
        return hasRow;
    }

    @Override
    public T next() {
        if (open == null || !hasRow) {
            throw new NoSuchElementException();
        }
        T row = listing.read(open);
        if (left != null) {
            left--;
        }
        advance();
        return row;
    }

    private void advance() {
        hasRow = false;
        while (!hasRow && (left == null || left > 0)) {
            if (open != null && open.next()) {
                hasRow = true;
            } else if (parts.hasNext()) {
                close();
                open(parts.next());
            } else {
                break;
            }
        }
        if (!hasRow) {
            close();
        }
    }

    private void open(Part part) {
        if (toSkip > 0) {
            long size = part.isAll() ? listing.of(part.holds()) : engine.number(sql.size(listing.of(part)));
            if (size <= toSkip) {
                toSkip -= size;
                return;
            }
        }
        open = engine.ask(sql.page(listing.of(part), toSkip, left));
        toSkip = 0;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
