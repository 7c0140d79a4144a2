package org.howdah.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/// What ArchUnit has no words for.
final class Conditions {
    static final ArchCondition<JavaClass> LIE_IN_A_NULL_MARKED_PACKAGE = violatedBy("lie in a @NullMarked package",
            (type, report) -> {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    report.accept(type.getName() + " lies in a package that is not @NullMarked");
                }
            });

    /// For use with `noClasses()`, so what is reported satisfies it. A static field may hold a value; an object of a class
    /// of the house, or one that is made to be changed by several threads, is state.
    static final ArchCondition<JavaClass> KEEP_STATE_IN_STATIC_FIELDS = new ArchCondition<>(
            "keep state in static fields") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getFields().stream()
                    .filter(Conditions::isState)
                    .forEach(field -> events.add(SimpleConditionEvent.satisfied(field,
                            field.getFullName() + " keeps state")));
        }
    };

    private Conditions() {}

    /// Within a package, classes use only their own sub-package and those that are named.
    static ArchCondition<JavaClass> useOfThePackagesBelow(String parent, String... shared) {
        List<String> allowed = List.of(shared);
        return violatedBy("use, of the packages below " + parent + ", only their own and " + allowed,
                (type, report) -> {
                    String own = child(parent, type);
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String used = child(parent, dependency.getTargetClass());
                        if (!used.isEmpty() && !used.equals(own) && !allowed.contains(used)) {
                            report.accept(dependency.getDescription());
                        }
                    }
                });
    }

    static ArchCondition<JavaClass> beUsedOnlyAtHomeAndIn(String shell) {
        return violatedBy("be used only in their own package and in " + shell, (type, report) -> {
            for (Dependency dependency : type.getDirectDependenciesToSelf()) {
                String user = dependency.getOriginClass().getPackageName();
                if (!user.equals(type.getPackageName()) && !isIn(shell, user)) {
                    report.accept(dependency.getDescription());
                }
            }
        });
    }

    private static boolean isState(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        JavaClass type = field.getRawType();
        boolean ofTheHouse = isIn("org.howdah", type.getPackageName()) && !type.isArray()
                && !type.isRecord() && !type.isEnum() && !type.isInterface();
        return ofTheHouse
                || !field.getModifiers().contains(JavaModifier.FINAL)
                || (isIn("java.util.concurrent", type.getPackageName()) && !type.isEnum())
                || type.isAssignableTo(ThreadLocal.class);
    }

    private static String child(String parent, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(parent + ".") ? name.substring(parent.length() + 1).split("\\.", 2)[0] : "";
    }

    private static boolean isIn(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    private static ArchCondition<JavaClass> violatedBy(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }
}
