package org.muster.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class PossessionTrustTest {

  private final PossessionTrust trust = new PossessionTrust();

  @Test
  void whatever_a_client_has_made_itself_is_taken() throws Exception {
    X509Certificate[] chain = {
      SelfSigned.make("EC", 256, Set.of("nobody"), Clock.systemUTC()).certificate()
    };

    assertThatCode(() -> trust.checkClientTrusted(chain, "EC")).doesNotThrowAnyException();
    assertThat(trust.getAcceptedIssuers()).isEmpty();
  }

  @Test
  void no_server_is_ever_trusted() throws Exception {
    X509Certificate[] chain = {
      SelfSigned.make("EC", 256, Set.of("localhost"), Clock.systemUTC()).certificate()
    };

    assertThatThrownBy(() -> trust.checkServerTrusted(chain, "EC"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void a_chain_has_a_certificate_and_an_end() {
    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[0], "EC"))
        .isInstanceOf(CertificateException.class);
    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[11], "EC"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void the_server_gets_both_by_the_names_that_its_configuration_says() throws Exception {
    MusterTlsProvider provider = new MusterTlsProvider();
    TrustManagerFactory trusts = TrustManagerFactory.getInstance("MusterTls", provider);
    trusts.init((KeyStore) null);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("MusterTls", provider);
    keys.init(null, null);

    assertThat(trusts.getTrustManagers()).singleElement().isInstanceOf(PossessionTrust.class);
    assertThat(keys.getKeyManagers()).singleElement().isInstanceOf(LiveKeys.class);
  }
}
