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
    /// What a sheet has room for, with functions as they are called.
    private static final int MOST_BESIDE_NAMES = 4;

    private record Column(String label, Function<Party, @Nullable String> value) {}

    private Parties() {}

    static Stream<Block> of(Source source) {
        var parties = source.terms().parties();
        if (parties.isEmpty()) {
            return Stream.empty();
        }
        var name = new Column("party", party -> source.name(party.partnerId()));
        var agreeing = said(
                parties,
                new Column("party.number", party -> source.number(party.partnerId())),
                new Column("party.role", party -> source.wording().say("role", party.partyRole())),
                new Column("party.signatory", Parties::signatories));
        var reaching = said(
                parties,
                new Column("party.contact", Party::contactRole),
                new Column("party.represents", Party::represents),
                new Column("party.case", party -> caseNumber(source, party.partnerId())));
        if (agreeing.size() + reaching.size() <= MOST_BESIDE_NAMES) {
            agreeing.addAll(reaching);
            reaching.clear();
        }
        agreeing.addFirst(name);
        var agree = table(source, "parties.caption", agreeing);
        if (reaching.isEmpty()) {
            return Stream.of(agree);
        }
        reaching.addFirst(name);
        return Stream.of(agree, table(source, "parties.reached", reaching));
    }

    private static List<Column> said(List<Party> parties, Column... columns) {
        return Stream.of(columns)
                .filter(column -> parties.stream().anyMatch(party -> column.value.apply(party) != null))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Block table(Source source, String caption, List<Column> columns) {
        return new Block.Table(
                source.say(caption),
                columns.stream().map(column -> source.say(column.label)).toList(),
                source.terms().parties().stream()
                        .map(party -> columns.stream()
                                .map(column -> Cell.of(column.value.apply(party)))
                                .toList())
                        .toList());
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
