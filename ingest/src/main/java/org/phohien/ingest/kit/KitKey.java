package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.settings.Settings;

/**
 * The key that an archive signs its kits with, Ed25519 (RFC 8032). It lies in {@code keys/} of the
 * data folder, readable by its owner alone, and is made when it is needed first.
 */
final class KitKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int LINE = 64;

  private final PrivateKey secret;
  private final PublicKey open;

  private KitKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** The key of an installation. */
  static KitKey of(Settings settings) {
    Path folder = settings.data().resolve("keys");
    Path secret = folder.resolve("kit.key.pem");
    Path open = folder.resolve("kit.public.pem");
    try {
      if (!Files.exists(secret) || !Files.exists(open)) {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        keep(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.write(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      }
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new KitKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(Files.readAllBytes(secret)))),
          read(Files.readAllBytes(open)));
    } catch (IOException | GeneralSecurityException e) {
      throw new Unavailable("kit-key", folder + ": " + e.getMessage(), e);
    }
  }

  private static void keep(Path file, byte[] pem) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      throw new IOException(file + " has lost the public key beside it", e);
    }
    Files.write(file, pem);
  }

  /** The open half as PEM, for those who check a kit. */
  byte[] pem() {
    return pem("PUBLIC KEY", open.getEncoded());
  }

  /** The signature of some bytes, 64 bytes. */
  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Whether this is our open key. */
  boolean isOurs(byte[] pem) {
    try {
      return read(pem).equals(open);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether bytes were signed with the key that belongs to an open one. */
  static boolean holds(byte[] pem, byte[] bytes, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(read(pem));
      signature.update(bytes);
      return signature.verify(signed);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PublicKey read(byte[] pem) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes(pem)));
  }

  private static byte[] pem(String what, byte[] encoded) {
    String text = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(encoded);
    return ("-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n")
        .getBytes(US_ASCII);
  }

  private static byte[] bytes(byte[] pem) {
    return Base64.getMimeDecoder()
        .decode(new String(pem, US_ASCII).replaceAll("-----[A-Z ]+-----", ""));
  }
}
