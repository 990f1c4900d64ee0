package org.muster.it.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A web application that sees the classes of the one that is tried, and maps its entities. */
final class EntitiesBeside {

  /** Where the unit is found. */
  static final String JNDI_NAME = "java:/muster-it/entities";

  private static final String EJB_JAR = "muster-ejb.jar";

  private static final String UNIT =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
        <persistence-unit name="entities" transaction-type="JTA">
          <jta-data-source>java:jboss/datasources/MusterDS</jta-data-source>
      %s
          <exclude-unlisted-classes>true</exclude-unlisted-classes>
          <shared-cache-mode>NONE</shared-cache-mode>
          <properties>
            <property name="hibernate.hbm2ddl.auto" value="validate"/>
            <property name="jboss.entity.manager.factory.jndi.name" value="%s"/>
          </properties>
        </persistence-unit>
      </persistence>
      """;

  private EntitiesBeside() {}

  static WebArchive theApplication() throws IOException {
    String classes =
        mappedClasses().stream()
            .map(name -> "    <class>" + name + "</class>")
            .collect(Collectors.joining("\n"));
    return ShrinkWrap.create(WebArchive.class, "entities.war")
        .addAsResource(
            new StringAsset(UNIT.formatted(classes, JNDI_NAME)), "META-INF/persistence.xml")
        .addAsManifestResource(
            new StringAsset("Dependencies: deployment.muster.ear." + EJB_JAR + "\n"),
            "MANIFEST.MF");
  }

  private static List<String> mappedClasses() throws IOException {
    List<String> names = new ArrayList<>();
    try (JarFile ear = new JarFile(new File(System.getProperty("muster.it.ear")));
        InputStream jar = ear.getInputStream(ear.getJarEntry(EJB_JAR));
        JarInputStream classes = new JarInputStream(jar)) {
      for (JarEntry entry; (entry = classes.getNextJarEntry()) != null; ) {
        if (entry.getName().endsWith(".class") && isMapped(classes.readAllBytes())) {
          names.add(entry.getName().replace('/', '.').replaceAll("\\.class$", ""));
        }
      }
    }
    return names;
  }

  /** An annotation's name is in the class as it is. */
  private static boolean isMapped(byte[] classFile) {
    String bytes = new String(classFile, StandardCharsets.ISO_8859_1);
    return bytes.contains("Ljakarta/persistence/Entity;")
        || bytes.contains("Ljakarta/persistence/Embeddable;");
  }
}
