package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;

/// That one writes and nobody else does, in this process or another. A process that is killed has its turn no more.
final class WritersTurn implements AutoCloseable {
    private final Semaphore inThisProcess;
    private final FileChannel lock;
    private boolean over;

    private WritersTurn(Semaphore inThisProcess, FileChannel lock) {
        this.inThisProcess = inThisProcess;
        this.lock = lock;
    }

    static WritersTurn await(Path lock, Semaphore inThisProcess) throws IOException {
        inThisProcess.acquireUninterruptibly();
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new WritersTurn(inThisProcess, channel);
        } catch (IOException | RuntimeException refused) {
            inThisProcess.release();
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        if (over) {
            return;
        }
        over = true;
        try {
            lock.close();
        } finally {
            inThisProcess.release();
        }
    }
}
