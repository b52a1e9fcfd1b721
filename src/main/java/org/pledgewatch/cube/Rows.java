package org.pledgewatch.cube;

import java.util.Iterator;

/// An answer that is read one by one, in the order of the key with the partition's code first, and never held as a
/// whole. Close it: until then it keeps a connection.
public interface Rows<T> extends Iterator<T>, AutoCloseable {
    @Override
    void close();
}
