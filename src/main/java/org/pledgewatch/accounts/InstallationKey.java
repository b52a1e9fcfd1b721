package org.pledgewatch.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What whoever has the database alone does not have: the key lies beside it, in the data directory. Seals the secrets
/// of second factors, and marks what is ours. Two servers on one database need the same file.
@Component
class InstallationKey {
    private static final String FILE = "second-factor.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    InstallationKey(@Value("${pledgewatch.data:}") String data) {
        this.file = Path.of(data).resolve(FILE);
    }

    byte[] seal(byte[] secret, ActorId owner) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Empty where it was sealed with another key, or for somebody else.
    Optional<byte[]> open(byte[] sealed, ActorId owner) {
        try {
            ByteBuffer parts = ByteBuffer.wrap(sealed);
            byte[] nonce = new byte[NONCE_BYTES];
            parts.get(nonce);
            byte[] rest = new byte[parts.remaining()];
            parts.get(rest);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// A mark that nobody makes, or reads, without the key.
    ///
    /// @param purpose each has a key of its own, made of this one
    byte[] mark(String purpose, String of) {
        return hmac(hmac(key(), purpose), of);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, ActorId owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read or written", unreadable);
        }
    }

    private void make() throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, null, forOwnerAlone());
        Files.writeString(fresh, Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException somebodyElseJustDid) {
            // theirs is the key
        } finally {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] forOwnerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
