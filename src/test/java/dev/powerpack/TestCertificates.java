package dev.powerpack;

import dev.powerpack.testing.FakePlivo;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates, and who shows and trusts them. */
public final class TestCertificates {
  private TestCertificates() {}

  /** {@return a certificate that signs others} */
  public static HeldCertificate authority() {
    return build(new HeldCertificate.Builder().certificateAuthority(0));
  }

  /**
   * From now on the fake speaks TLS.
   *
   * @param fake an account that no request has come to
   * @param certificate what it shows
   */
  public static void speakTls(FakePlivo fake, HeldCertificate.Builder certificate) {
    fake.server()
        .useHttps(new HandshakeCertificates.Builder()
            .heldCertificate(build(certificate))
            .build()
            .sslSocketFactory());
  }

  /**
   * Makes a client trust an authority, and no other.
   *
   * @param http the client
   * @param authority whom it trusts
   * @return the same builder
   */
  public static OkHttpClient.Builder trusting(
      OkHttpClient.Builder http, HeldCertificate authority) {
    HandshakeCertificates trust = new HandshakeCertificates.Builder()
        .addTrustedCertificate(authority.certificate())
        .build();
    return http.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
  }

  /** OkHttp's tool writes times in the digits of the default locale, which no certificate may. */
  private static HeldCertificate build(HeldCertificate.Builder certificate) {
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      return certificate.build();
    } finally {
      Locale.setDefault(locale);
    }
  }
}
