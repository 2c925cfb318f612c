package org.samverk.agreements.agreement.rendition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Text;

/// Where one party signs.
///
/// @param given what it has decided and signed; absent while it has nothing
/// @param todo what must be done before anybody signs
/// @param lines what each of its missing signatures writes on
record Signing(String party, @Nullable Table given, List<Text> todo, List<List<String>> lines) implements Block {
    @Override
    public String kind() {
        return "signing";
    }
}
