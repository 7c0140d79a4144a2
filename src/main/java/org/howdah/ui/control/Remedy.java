package org.howdah.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// SQL that helps, in a box with a button that copies it and with what comes with it. Screen thread.
public final class Remedy extends VBox {
    private final Button copy = new Button(Messages.text("copy"), new FontIcon(Feather.COPY));

    /// @param consequence such as whether a restart is needed; may be empty
    public Remedy(String sql, String consequence) {
        getStyleClass().add("remedy-box");
        SqlText text = new SqlText();
        // A statement each line: one that goes on below another looks like a part of it.
        text.setSql(sql.replace("; ", ";\n"));
        Label beside = new Label(consequence);
        beside.getStyleClass().add(Styles.CAPTION);
        beside.setMinWidth(0);
        WholeText.of(beside);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.LINK);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> text.copy());
        HBox foot = new HBox(beside, space, copy);
        foot.getStyleClass().add("remedy-foot");
        getChildren().addAll(text, foot);
    }

    /// What the button does, for whoever cannot see what it belongs to.
    public void setCopyWords(String words) {
        copy.setAccessibleText(words);
    }
}
