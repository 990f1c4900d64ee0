package org.muster.authority;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Where a certificate says which device it is about. */
public enum NamePart {
  /** The common name of the subject. */
  CN("CN", 0),
  /** The serial number in the subject, which is not that of the certificate. */
  SERIAL_NUMBER("SERIALNUMBER", 0),
  /** The user id of the subject. */
  UID("UID", 0),
  /** A URI among the alternative names of the subject (RFC 5280 §4.2.1.6). */
  SAN_URI(null, 6),
  /** A DNS name among them. */
  SAN_DNS(null, 2),
  /** An e-mail address among them. */
  SAN_EMAIL(null, 1);

  private static final int MOST = 20;
  private static final int LONGEST = 255;
  private static final Map<String, String> WORDS = Map.of("2.5.4.5", "SERIALNUMBER");

  private final String attribute;
  private final int alternative;

  NamePart(String attribute, int alternative) {
    this.attribute = attribute;
    this.alternative = alternative;
  }

  /** What it says there; empty if nothing, or if it cannot be read. Bounded in count and length. */
  List<String> of(X509Certificate certificate) {
    try {
      List<String> all = attribute == null ? alternatives(certificate) : attributes(certificate);
      return all.stream().filter(text -> text.length() <= LONGEST).limit(MOST).toList();
    } catch (CertificateParsingException | NamingException e) {
      return List.of();
    }
  }

  private List<String> alternatives(X509Certificate certificate)
      throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    return names == null
        ? List.of()
        : names.stream()
            .filter(name -> name.get(0).equals(alternative) && name.get(1) instanceof String)
            .map(name -> (String) name.get(1))
            .toList();
  }

  private List<String> attributes(X509Certificate certificate) throws NamingException {
    List<String> values = new ArrayList<>();
    for (Rdn rdn : subject(certificate).getRdns()) {
      NamingEnumeration<? extends Attribute> all = rdn.toAttributes().getAll();
      while (all.hasMore()) {
        Attribute one = all.next();
        if (one.getID().equalsIgnoreCase(attribute) && one.get() instanceof String text) {
          values.add(text);
        }
      }
    }
    return values;
  }

  private static LdapName subject(X509Certificate certificate) throws InvalidNameException {
    return new LdapName(certificate.getSubjectX500Principal().getName("RFC2253", WORDS));
  }
}
