package dev.powerpack;

import java.util.Locale;
import okhttp3.tls.HeldCertificate;

/** Certificates, wherever the machine stands. */
public final class TestCertificates {
  private TestCertificates() {}

  /**
   * {@return the certificate} OkHttp's tool writes times in the digits of the default locale, which
   * no certificate may.
   *
   * @param certificate what is to be in it
   */
  public static HeldCertificate build(HeldCertificate.Builder certificate) {
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return certificate.build();
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** {@return a certificate that signs others} */
  public static HeldCertificate authority() {
    return build(new HeldCertificate.Builder().certificateAuthority(0));
  }
}
