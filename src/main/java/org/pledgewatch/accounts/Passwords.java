package org.pledgewatch.accounts;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as they are kept: hashed by Argon2id, slowly and with much memory.
///
/// Parameters are those of the OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane.
@Component
class Passwords {
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode(Secret.fresh().text());

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    /// Takes as long as a comparison, where there is nothing to compare with: the time does not tell who has an
    /// account.
    void compareWithNothing(String password) {
        matches(password, nobodys);
    }
}
