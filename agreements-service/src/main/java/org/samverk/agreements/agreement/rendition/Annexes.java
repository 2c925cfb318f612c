package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Text;

/// What belongs to the text and stands elsewhere, so that whoever has it can tell it is the same.
final class Annexes {
    private Annexes() {}

    static Stream<Block> of(Source source) {
        var annexes = source.around().annexes();
        return annexes.isEmpty()
                ? Stream.empty()
                : Stream.of(new Block.Table(
                        source.say("annexes.caption"),
                        Stream.of("annex.title", "annex.kind", "annex.hash")
                                .map(label -> source.say(label))
                                .toList(),
                        annexes.stream().map(annex -> row(source, annex)).toList()));
    }

    private static List<Cell> row(Source source, Annex annex) {
        return List.of(
                Cell.of(title(source, annex)),
                Cell.of(source.wording().say("annex", annex.kind())),
                Cell.of(annex.sha256()));
    }

    private static Text title(Source source, Annex annex) {
        return annex.language() == null
                ? Text.of(annex.title())
                : source.wording().of(Map.of(annex.language(), annex.title()));
    }
}
