package org.howdah.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.lessThanOrEqualTo;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.howdah.ArchitectureException;

/// The rules of the house, as data for a house with any root package: the real one, and the small bad ones that prove
/// that each rule bites.
final class HouseRules {
    /// From the top. A package may use only what stands below it, and not its neighbours on the same line.
    private static final List<List<String>> LAYERS = List.of(
            List.of("app"),
            List.of("ui", "cli"),
            List.of("sampler", "replay", "operation", "alert", "report", "demo"),
            List.of("postgres", "history", "host"),
            List.of("settings", "credentials", "journal"),
            List.of("analysis", "text", "files"),
            List.of("model"));

    private static final int EXCEPTIONS_ALLOWED = 3;

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    ArchRule layers() {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true);
        List<String> above = new ArrayList<>();
        for (List<String> line : LAYERS) {
            for (String layer : line) {
                layers = layers.layer(layer).definedBy(in(layer));
                layers = above.isEmpty()
                        ? layers.whereLayer(layer).mayNotBeAccessedByAnyLayer()
                        : layers.whereLayer(layer).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
            }
            above.addAll(line);
        }
        return layers.ensureAllClassesAreContainedInArchitectureIgnoring(root)
                .because("who knows the layers knows where to look, and a lower one can be read and tested alone");
    }

    /// The root package is in no layer: what lay there could be reached from everywhere.
    ArchRule emptyRoot() {
        return classes().that().resideInAPackage(root)
                .should().beAssignableTo(Annotation.class).orShould().haveSimpleName("package-info")
                .allowEmptyShould(true)
                .because("the root belongs to no layer, so only the mark of an exception may lie there");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .allowEmptyShould(true)
                .because("packages in a circle are one package with several names");
    }

    ArchRule noCyclesOfScreens() {
        return slices().matching(root + ".ui.(*)..").should().beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a page can then be read, changed and thrown away alone");
    }

    ArchRule screensApart() {
        return classes().that(resideInAPackage(in("ui")).and(not(resideInAPackage(in("ui.shell")))))
                .should(Conditions.useOfThePackagesBelow(root + ".ui", "fx", "control", "chart", "range"))
                .allowEmptyShould(true)
                .because("only the shell knows all pages; what two of them share is a control");
    }

    ArchRule javafxOnlyOnScreens() {
        return noClasses().that(areOutside("ui", "app")).should().dependOnClassesThat(
                resideInAPackage("javafx.."))
                .allowEmptyShould(true)
                .because("sampling, history and the command line run where no screen is");
    }

    ArchRule jdbcInItsPlace() {
        return CompositeArchRule.of(noClasses().that(areOutside("postgres", "history", "demo"))
                .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .allowEmptyShould(true)
                .because("whoever holds a connection must know its deadlines"))
                .and(noClasses().that(areOutside("postgres", "history.repository"))
                        .should().dependOnClassesThat(resideInAPackage("org.postgresql.."))
                        .allowEmptyShould(true)
                        .because("the driver is set up in one place, with the reason beside each property"));
    }

    ArchRule oneDoorToTheScreenThread() {
        return forbidden(Machine.SCREEN_THREAD, "ui.fx")
                .because("at most one update of a server may wait for the screen thread, and one door can count");
    }

    ArchRule exitOnlyInApp() {
        return forbidden(Machine.EXIT, "app").because("only the composition root can end everything in order");
    }

    ArchRule threadsOnlyInApp() {
        return forbidden(Machine.THREADS, "app")
                .because("a thread needs an owner that names it, hears of its errors, and ends it");
    }

    ArchRule noSleep() {
        return forbidden(Machine.SLEEP).because("waiting goes through an injected pace, so that tests steer it");
    }

    ArchRule noJavaUtilLogging() {
        return forbidden(Machine.JAVA_UTIL_LOGGING)
                .because("one way of logging has one place where secrets are kept out of it");
    }

    ArchRule streamsOnlyInCommandLine() {
        return forbidden(Machine.STREAMS, "cli").because("what a command prints is read by programs");
    }

    ArchRule clocksOnlyInApp() {
        return forbidden(Machine.CLOCKS, "app").because("the three clocks are injected, so that tests steer them");
    }

    ArchRule modelOfValues() {
        return CompositeArchRule.of(classes().that().resideInAPackage(in("model")).and().areTopLevelClasses()
                .should().beRecords().orShould().beEnums().orShould().beInterfaces()
                .allowEmptyShould(true)
                .because("a sample is a value: any thread may read it, and it can be stored and replayed"))
                .and(fields().that().areDeclaredInClassesThat().resideInAPackage(in("model"))
                        .should().beFinal()
                        .allowEmptyShould(true)
                        .because("a value does not change"));
    }

    ArchRule nullMarked() {
        return classes().should(Conditions.LIE_IN_A_NULL_MARKED_PACKAGE)
                .allowEmptyShould(true)
                .because("NullAway looks only at what is marked");
    }

    ArchRule controllersAtHome() {
        return CompositeArchRule.of(classes().that().haveSimpleNameEndingWith("Controller")
                .should().resideInAPackage(in("ui.(*)"))
                .andShould().resideOutsideOfPackages(in("ui.fx"), in("ui.control"), in("ui.chart"))
                .allowEmptyShould(true)
                .because("a controller belongs to its page"))
                .and(classes().that().haveSimpleNameEndingWith("Controller")
                        .should(Conditions.beUsedOnlyAtHomeAndIn(root + ".ui.shell"))
                        .allowEmptyShould(true)
                        .because("pages are put together by the shell, and know nothing of each other"));
    }

    ArchRule noSingletons() {
        return noClasses().that(areNoExceptions()).should(Conditions.KEEP_STATE_IN_STATIC_FIELDS)
                .allowEmptyShould(true)
                .because("what is everybody's cannot be replaced in a test, nor closed in order");
    }

    ArchRule fewExceptions() {
        return classes().that().areAnnotatedWith(ArchitectureException.class)
                .should().containNumberOfElements(lessThanOrEqualTo(EXCEPTIONS_ALLOWED))
                .allowEmptyShould(true)
                .because("a rule with many exceptions is none");
    }

    private ArchRule forbidden(DescribedPredicate<JavaAccess<?>> access, String... allowed) {
        return noClasses().that(areOutside(allowed)).should().accessTargetWhere(access).allowEmptyShould(true);
    }

    /// Classes that lie in none of these packages, and are not marked as exceptions.
    private DescribedPredicate<JavaClass> areOutside(String... packages) {
        DescribedPredicate<JavaClass> outside = areNoExceptions();
        for (String each : packages) {
            outside = outside.and(not(resideInAPackage(in(each))));
        }
        return outside.as("lie outside " + String.join(", ", packages));
    }

    private static DescribedPredicate<JavaClass> areNoExceptions() {
        return DescribedPredicate.describe("are not marked as exceptions",
                type -> !type.isAnnotatedWith(ArchitectureException.class)
                        && type.getEnclosingClass()
                                .map(outer -> !outer.isAnnotatedWith(ArchitectureException.class))
                                .orElse(true));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }
}
