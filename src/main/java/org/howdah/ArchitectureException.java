package org.howdah;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the few classes that break a rule of the house on purpose; a test counts them, and fails at the fourth.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ArchitectureException {
    /// Why there is no other way.
    String reason();
}
