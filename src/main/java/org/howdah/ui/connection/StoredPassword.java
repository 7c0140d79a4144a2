package org.howdah.ui.connection;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.ui.connection.PasswordKeeping.Whereabouts;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The field for a password that lies in the vault, or is to: it is replaced here and never shown. Screen thread.
///
/// Public for FXML.
public final class StoredPassword extends VBox {
    private static final String DOTS = "\u2022".repeat(14);

    private final PasswordField input = new PasswordField();
    private final Label chip = new Label();
    private final Hyperlink move = new Hyperlink(Messages.text("connection.password.move"));
    private PasswordKeeping keeping = PasswordKeeping.NOWHERE;
    private Supplier<Optional<ConnectionTarget>> target = Optional::empty;
    private Runnable onChange = () -> {};
    private char @Nullable [] moved;

    public StoredPassword() {
        getStyleClass().add("stored-password");
        chip.getStyleClass().add("stored-chip");
        chip.setGraphic(new FontIcon(Feather.SHIELD));
        chip.setMinWidth(USE_PREF_SIZE);
        input.setId("storedPasswordInput");
        input.textProperty().addListener((_, _, _) -> changed());
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox field = new HBox(input, chip);
        field.getStyleClass().addAll(Styles.FIELD, "with-button");
        move.setId("moveIntoVault");
        move.setOnAction(_ -> move());
        getChildren().addAll(field, move);
    }

    /// @param source of the target as it is entered now; nothing where it cannot be connected yet
    void setUp(PasswordKeeping keeper, String name, Supplier<Optional<ConnectionTarget>> source, Runnable action) {
        keeping = keeper;
        target = source;
        onChange = action;
        input.setAccessibleText(name);
        look();
    }

    private void changed() {
        forgetMoved();
        look();
        onChange.run();
    }

    /// Takes what was typed at a prompt.
    private void move() {
        target.get().flatMap(keeping::typed).ifPresent(typed -> {
            input.clear();
            moved = typed;
            look();
            onChange.run();
        });
    }

    /// Looks again whether the vault has a password for what is entered now.
    void look() {
        Optional<ConnectionTarget> now = target.get();
        Whereabouts found = now.map(known -> keeping.find(known.address())).orElse(Whereabouts.NOT_STORED);
        boolean fresh = isEntered();
        boolean stored = found == Whereabouts.STORED;
        chip.setText(fresh
                ? Messages.text("connection.password.willBe")
                : stored ? Messages.text("connection.password.inVault") : Messages.text("connection.password.locked"));
        Styles.set(chip, Styles.SUCCESS, stored && !fresh);
        show(chip, fresh || stored || found == Whereabouts.VAULT_LOCKED);
        input.setPromptText(moved != null || stored ? DOTS : "");
        boolean movable = moved == null && now.flatMap(keeping::typed).map(typed -> {
            Arrays.fill(typed, '\0');
            return true;
        }).orElse(false);
        show(move, movable);
    }

    /// Whether there is something to keep.
    boolean isEntered() {
        return moved != null || input.getLength() > 0;
    }

    /// What is wrong with it, in one sentence.
    Optional<String> problem() {
        Whereabouts found = target.get().map(known -> keeping.find(known.address())).orElse(Whereabouts.STORED);
        return isEntered() || found == Whereabouts.STORED || found == Whereabouts.VAULT_LOCKED
                ? Optional.empty()
                : Optional.of(Messages.text("connection.problem.password"));
    }

    /// A copy of what was entered, which the caller fills with zeros.
    char[] copy() {
        char[] taken = moved;
        if (taken != null) {
            return taken.clone();
        }
        CharSequence typed = input.getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        return secret;
    }

    /// Keeps what was entered, if anything was.
    void keep(ConnectionTarget entered, Runnable onKept, Consumer<String> onProblem) {
        if (isEntered()) {
            keeping.keep(entered.address(), copy(), onKept, onProblem);
        } else {
            onKept.run();
        }
    }

    /// Leaves nothing behind.
    void forget() {
        forgetMoved();
        input.clear();
    }

    private void forgetMoved() {
        char[] taken = moved;
        moved = null;
        if (taken != null) {
            Arrays.fill(taken, '\0');
        }
    }

    private static void show(javafx.scene.Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
