package org.muster.model;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.muster.kernel.Excerpt;
import org.muster.kernel.Refusal;

/**
 * The door for descriptions from elsewhere: fetches them from where devices say they are. Devices
 * say what they like, so only hosts that an operator allows are asked, nothing is followed, and
 * addresses in private networks have to be allowed as such. The name is looked up once for the
 * check and, out of the platform's cache, for the connection.
 */
@Stateless
public class DdfImport {

  private static final String PRIVATE = "private:";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int OK = 200;
  private static final int LONGEST_DESCRIPTION = 400;

  @Inject private ModelCatalog catalog;
  @Inject private ModelConfig config;

  /**
   * Fetches a description and adds it. No transaction waits for the network.
   *
   * @param by the operator
   * @throws Refusal invalid, if the address is not allowed, or what is there is no description;
   *     conflict, if it cannot be had
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<DefinitionDetails> fetch(String url, String by) {
    URI address = address(url);
    refuseUnlessAllowed(address);
    return catalog.add(new NewDdf(content(address), DefinitionSource.IMPORTED, url, by));
  }

  private static URI address(String url) {
    try {
      URI address = URI.create(url);
      String scheme = address.getScheme();
      if (address.getHost() != null && scheme != null && SCHEMES.contains(scheme)) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("url", "The url is none: " + e.getMessage());
    }
    throw Refusal.invalid("url", "The url begins with http:// or https:// and names a host.");
  }

  private void refuseUnlessAllowed(URI address) {
    String host = address.getHost();
    List<String> allowed = config.importHosts.orElse(List.of());
    boolean isPrivate = allowed.contains(PRIVATE + host);
    if (!isPrivate && !allowed.contains(host)) {
      throw Refusal.invalid(
          "url",
          "Descriptions are not fetched from "
              + host
              + "; the setting muster.model.import-hosts lists the hosts that are allowed.");
    }
    if (!isPrivate && Arrays.stream(addresses(host)).anyMatch(DdfImport::isInside)) {
      throw Refusal.invalid(
          "url", host + " leads into a private network; allow it as " + PRIVATE + host + ".");
    }
  }

  private static InetAddress[] addresses(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw Refusal.conflict("There is no host " + host + ".");
    }
  }

  private static boolean isInside(InetAddress address) {
    byte first = address.getAddress()[0];
    boolean uniqueLocal = address.getAddress().length == 16 && (first & 0xfe) == 0xfc;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal;
  }

  private byte[] content(URI address) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(config.importTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedAnswer(DdfReader.MOST_BYTES));
    try {
      return content(answer.get(config.importTimeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true); // a host that trickles would hold the connection for ever
      throw Refusal.conflict("The description cannot be fetched: the host took too long.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.conflict("The server is stopping.");
    }
  }

  private static byte[] content(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != OK) {
      throw Refusal.conflict(
          "The description cannot be fetched: the host answered "
              + answer.statusCode()
              + ". Redirects are not followed.");
    }
    return answer.body();
  }

  private static Refusal failure(Throwable cause) {
    for (Throwable why = cause; why != null; why = why.getCause()) {
      if (why instanceof Refusal refusal) {
        return refusal;
      }
    }
    return Refusal.conflict(
        "The description cannot be fetched: "
            + Excerpt.of(String.valueOf(cause.getMessage()), LONGEST_DESCRIPTION)
            + ".");
  }
}
