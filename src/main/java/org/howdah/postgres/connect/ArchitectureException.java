package org.howdah.postgres.connect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the few places where a rule of the house is broken on purpose; a test counts them.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface ArchitectureException {
    String reason();
}
