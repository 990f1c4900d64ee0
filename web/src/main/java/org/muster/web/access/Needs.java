package org.muster.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.muster.role.Permission;

/** The permissions of which a caller needs one at least for a method of the API to be called. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

  /** The permissions; their devices are the caller's scope while the method runs. */
  Permission[] value();
}
