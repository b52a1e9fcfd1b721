package org.pledgewatch.accounts;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets few people at once do what costs time, memory and a connection. Nobody queues for ever, and a flood of
/// strangers does not keep those waiting whom we have seen before.
@Component
class Turns {
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 3;

    private final Semaphore strangers = new Semaphore(AT_ONCE, true);
    private final Semaphore known = new Semaphore(AT_ONCE, true);

    /// Empty where too many others wait for the same.
    <T> Optional<T> ofStrangers(Supplier<T> work) {
        return inTurn(strangers, work);
    }

    /// Empty where too many others wait for the same.
    <T> Optional<T> ofKnown(Supplier<T> work) {
        return inTurn(known, work);
    }

    private static <T> Optional<T> inTurn(Semaphore turns, Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }
}
