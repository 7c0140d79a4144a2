package org.howdah.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules of the house: each one holds in the program, and each one rejects a class that was written to break it.
class ArchitectureTest {
    private static final String HOUSE = "org.howdah";
    private static final String CANARIES = "org.howdah.architecture.canary.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    /// Read once: several rules judge the same bad house.
    private static final Map<String, JavaClasses> BAD_HOUSES = new HashMap<>();

    @Test
    void theWholeProgramIsLookedAt() {
        assertThat(PROGRAM).extracting(type -> type.getPackageName())
                .contains("org.howdah.app", "org.howdah.sampler", "org.howdah.postgres.connect",
                        "org.howdah.model.server")
                .noneMatch(name -> name.startsWith(CANARIES));
    }

    @Test
    void packagesUseOnlyLowerLayers() {
        holds(HouseRules::layers);
        rejects(HouseRules::layers, "layers", "LooksUp", "LooksAside", "Stray");
    }

    @Test
    void rootPackageHoldsOnlyTheMarkOfExceptions() {
        holds(HouseRules::emptyRoot);
        rejects(HouseRules::emptyRoot, "root", "LiesInTheRoot");
    }

    @Test
    void packagesFormNoCycles() {
        holds(HouseRules::noCycles);
        rejects(HouseRules::noCycles, "cycles", "Chicken");
    }

    @Test
    void packagesOfScreensFormNoCycles() {
        holds(HouseRules::noCyclesOfScreens);
        rejects(HouseRules::noCyclesOfScreens, "screens", "Knot");
    }

    @Test
    void screensDoNotDependOnScreens() {
        holds(HouseRules::screensApart);
        rejects(HouseRules::screensApart, "screens", "BorrowingPage", "KnowingControl");
    }

    @Test
    void javafxIsUsedByScreensOnly() {
        holds(HouseRules::javafxOnlyOnScreens);
        rejects(HouseRules::javafxOnlyOnScreens, "screens", "Painted");
    }

    @Test
    void jdbcAndTheDriverAreUsedInTheirPlacesOnly() {
        holds(HouseRules::jdbcInItsPlace);
        rejects(HouseRules::jdbcInItsPlace, "jdbc", "Asking", "Driving");
    }

    @Test
    void oneDoorLeadsToTheScreenThread() {
        holds(HouseRules::oneDoorToTheScreenThread);
        rejects(HouseRules::oneDoorToTheScreenThread, "machine", "BackDoor.open");
    }

    @Test
    void onlyTheCompositionRootEndsTheProgram() {
        holds(HouseRules::exitOnlyInApp);
        rejects(HouseRules::exitOnlyInApp, "machine", "Exits.exit", "Exits.halt");
    }

    @Test
    void onlyTheCompositionRootCreatesThreads() {
        holds(HouseRules::threadsOnlyInApp);
        rejects(HouseRules::threadsOnlyInApp, "machine", "Threads.constructed", "Threads.referred", "Threads.virtual",
                "Threads.executor", "Threads.common", "Threads.pool");
    }

    @Test
    void nobodySleeps() {
        holds(HouseRules::noSleep);
        rejects(HouseRules::noSleep, "machine", "Sleeps.thread", "Sleeps.unit");
    }

    @Test
    void nobodyUsesJavaUtilLogging() {
        holds(HouseRules::noJavaUtilLogging);
        rejects(HouseRules::noJavaUtilLogging, "machine", "Logs.log");
    }

    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        holds(HouseRules::streamsOnlyInCommandLine);
        rejects(HouseRules::streamsOnlyInCommandLine, "machine", "Prints.out", "Prints.io", "Prints.trace");
    }

    @Test
    void onlyTheCompositionRootReadsTheMachinesClocks() {
        holds(HouseRules::clocksOnlyInApp);
        rejects(HouseRules::clocksOnlyInApp, "machine", "Clocks.called", "Clocks.referred", "Clocks.system",
                "Clocks.zoned", "Clocks.monotonic", "Clocks.wall");
    }

    @Test
    void modelConsistsOfValues() {
        holds(HouseRules::modelOfValues);
        rejects(HouseRules::modelOfValues, "values", "Changing", "Counting.count");
    }

    @Test
    void packagesAreNullMarked() {
        holds(HouseRules::nullMarked);
        rejects(HouseRules::nullMarked, "unmarked", "Unmarked");
    }

    @Test
    void controllersStayInTheirScreens() {
        holds(HouseRules::controllersAtHome);
        rejects(HouseRules::controllersAtHome, "controllers", "StrayController", "Meddler");
    }

    @Test
    void thereAreNoSingletons() {
        holds(HouseRules::noSingletons);
        rejects(HouseRules::noSingletons, "state", "Registry.INSTANCE", "Registry.VALUES", "Registry.last");
    }

    @Test
    void exceptionsAreFew() {
        holds(HouseRules::fewExceptions);
        rejects(HouseRules::fewExceptions, "exceptions", "there is/are 4 element");
    }

    private static void holds(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules(HOUSE)).check(PROGRAM);
    }

    /// Every offence is found in the small bad house, and nothing else there.
    private static void rejects(Function<HouseRules, ArchRule> rule, String house, String... offences) {
        String root = CANARIES + house;
        List<String> found = new ArrayList<>(rule.apply(new HouseRules(root))
                .evaluate(BAD_HOUSES.computeIfAbsent(root, new ClassFileImporter()::importPackages))
                .getFailureReport().getDetails());
        for (String offence : offences) {
            Pattern pattern = Pattern.compile("(^|[^A-Za-z])" + Pattern.quote(offence) + "\\b");
            assertThat(found).as("offences of %s", offence).anyMatch(detail -> pattern.matcher(detail).find());
            found.removeIf(detail -> pattern.matcher(detail).find());
        }
        assertThat(found).as("offences other than %s", Arrays.toString(offences)).isEmpty();
    }
}
