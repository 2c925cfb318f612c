package org.samverk.agreements.agreement.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;

/// Who agrees: names, what they are to one another, the function that signs, and where each has filed it.
final class Parties {
    private record Column(String label, Function<Party, @Nullable String> value) {}

    private Parties() {}

    static Stream<Block> of(Source source) {
        var parties = source.terms().parties();
        if (parties.isEmpty()) {
            return Stream.empty();
        }
        var columns = Stream.of(
                        new Column("party", party -> source.name(party.partnerId())),
                        new Column("party.number", party -> source.number(party.partnerId())),
                        new Column("party.role", party -> source.wording().say("role", party.partyRole())),
                        new Column("party.signatory", Parties::signatories),
                        new Column("party.contact", Party::contactRole),
                        new Column("party.represents", Party::represents),
                        new Column("party.case", party -> caseNumber(source, party.partnerId())))
                .filter(column -> parties.stream().anyMatch(party -> column.value.apply(party) != null))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        for (var party : parties) {
            rows.add(columns.stream()
                    .map(column -> Cell.of(column.value.apply(party)))
                    .toList());
        }
        return Stream.of(new Block.Table(
                source.say("parties.caption"),
                columns.stream().map(column -> source.say(column.label)).toList(),
                rows));
    }

    private static @Nullable String signatories(Party party) {
        var functions = party.signatories().collect(Collectors.joining(", "));
        return functions.isEmpty() ? null : functions;
    }

    private static @Nullable String caseNumber(Source source, UUID partner) {
        for (var filed : source.row().state().frame().caseReferences()) {
            if (filed.partnerId().equals(partner)) {
                return filed.reference();
            }
        }
        return null;
    }
}
