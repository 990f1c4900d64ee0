package org.muster.it.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.util.List;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.muster.it.server.OnTheServer;

/**
 * Runs inside of the server, beside the application: its entities are mapped once more, by a unit
 * that asks Hibernate to compare them with the tables that the migrations made. Where a table or a
 * column is missing, or is of another type, the deployment fails.
 */
@OnTheServer
class SchemaIT {

  @Deployment
  static WebArchive a_unit_with_the_applications_entities() throws IOException {
    return EntitiesBeside.theApplication().addClass(OnTheServer.class);
  }

  @Test
  void the_tables_are_those_of_the_entities() throws Exception {
    EntityManagerFactory unit = InitialContext.doLookup(EntitiesBeside.JNDI_NAME);

    assertFalse(unit.getMetamodel().getEntities().isEmpty());
  }

  @Test
  void every_entity_can_be_read() throws Exception {
    EntityManagerFactory unit = InitialContext.doLookup(EntitiesBeside.JNDI_NAME);
    try (EntityManager em = unit.createEntityManager()) {
      for (EntityType<?> entity : unit.getMetamodel().getEntities()) {
        List<?> rows =
            em.createQuery("select e from " + entity.getName() + " e where 1 = 0").getResultList();

        assertEquals(0, rows.size());
      }
    }
  }
}
