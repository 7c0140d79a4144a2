package org.howdah.ui.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Nothing in the console is animated: so a wish for reduced motion is always met.
class MotionTest {
    /// They let time pass and move nothing.
    private static final Set<String> CLOCKS = Set.of("PauseTransition", "Timeline", "KeyFrame", "Animation",
            "Transition",
            "KeyValue", "Animation$Status");

    @Test
    void noClassAnimatesAnything() {
        DescribedPredicate<JavaClass> moves = new DescribedPredicate<>("move something") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().equals("javafx.animation")
                        && !CLOCKS.contains(type.getName().substring("javafx.animation.".length()));
            }
        };
        noClasses().should().dependOnClassesThat(moves).check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.howdah.ui"));
    }

    @Test
    void theStylesheetAnimatesNothing() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/org/howdah/ui/app.css")))
                .doesNotContain("transition").doesNotContain("animat");
    }
}
