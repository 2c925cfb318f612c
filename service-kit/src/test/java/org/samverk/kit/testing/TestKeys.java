package org.samverk.kit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/// One key pair per JVM. It travels as a system property, since statics are not shared between the class loaders of
/// tests and test resources.
final class TestKeys {

    private static final String PROPERTY = "samverk.testing.private-key";

    private TestKeys() {}

    static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded())));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Base64 of the DER form, as `quarkus.oidc.public-key` takes it.
    static String publicKey() {
        var key = (RSAPrivateCrtKey) privateKey();
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                            .getEncoded());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String encoded() {
        return (String) System.getProperties().computeIfAbsent(PROPERTY, _ -> generate());
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
