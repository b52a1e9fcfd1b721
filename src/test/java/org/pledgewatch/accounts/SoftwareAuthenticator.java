package org.pledgewatch.accounts;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// An authenticator that does what it is told, even to lie about where it is: a browser never would.
final class SoftwareAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = Secret.fresh().text().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair keys;
    private final String rpId;
    private int signatures;

    SoftwareAuthenticator(String rpId) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        this.rpId = rpId;
    }

    String make(String challenge, String origin) throws GeneralSecurityException {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData(PRESENT | VERIFIED | WITH_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        // COSE, in CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}
        data.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        data.writeBytes(thirtyTwo(key.getW().getAffineX()));
        data.writeBytes(new byte[] {0x22, 0x58, 0x20});
        data.writeBytes(thirtyTwo(key.getW().getAffineY()));
        // {"fmt": "none", "attStmt": {}, "authData": …}
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, "none");
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        attestation.write(0x58);
        attestation.write(data.size());
        attestation.writeBytes(data.toByteArray());
        return credential("""
                "attestationObject": "%s", "clientDataJSON": "%s", "transports": ["internal"]
                """.formatted(
                        base64(attestation.toByteArray()), base64(clientData("webauthn.create", challenge, origin))));
    }

    String show(String challenge, String origin) throws GeneralSecurityException {
        signatures++;
        byte[] data = authenticatorData(PRESENT | VERIFIED);
        byte[] client = clientData("webauthn.get", challenge, origin);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential("""
                "authenticatorData": "%s", "clientDataJSON": "%s", "signature": "%s"
                """.formatted(base64(data), base64(client), base64(signature.sign())));
    }

    /// As a copy does that was made before the last signatures.
    void forgetSignatures() {
        signatures = 0;
    }

    private String credential(String response) {
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "authenticatorAttachment": "platform", "response": {%2$s}}
                """.formatted(base64(id), response);
    }

    private byte[] authenticatorData(int flags) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(signatures)
                .array();
    }

    private static byte[] clientData(String type, String challenge, String origin) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 | text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] thirtyTwo(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
