package org.samverk.agreements.agreement.rendition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Text;

/// A goal.
///
/// @param level of its heading: one lower for each step down the tree
record Aim(int level, String number, Text title, @Nullable Text description, List<Fact> facts) implements Block {
    @Override
    public String kind() {
        return "aim";
    }
}
