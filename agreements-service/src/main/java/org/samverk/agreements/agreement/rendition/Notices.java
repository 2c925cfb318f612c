package org.samverk.agreements.agreement.rendition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Text;

/// Who has given notice, and what came of it: beneath the text it ends, and no other.
final class Notices {
    private Notices() {}

    static Stream<Block> of(Source source) {
        var state = source.row().state();
        return state.terms().termsVersion() == source.version().termsVersion()
                ? Stream.concat(state.notices().stream().map(notice -> said(source, notice)), last(source).stream())
                        .map(sentences -> new Block.Paragraph(Text.of(sentences)))
                : Stream.empty();
    }

    /// Of several notices the one that ends it first counts, and its term may be over before.
    private static Optional<String> last(Source source) {
        var state = source.row().state();
        return Optional.ofNullable(state.standing().lastDay())
                .filter(_ -> state.notices().stream().anyMatch(GivenNotice::counts))
                .map(day -> source.say("noticed.last", source.wording().say(day)));
    }

    private static String said(Source source, GivenNotice notice) {
        var wording = source.wording();
        var party = source.name(notice.partyId());
        var received = wording.say(notice.receivedOn());
        var withdrawn = notice.withdrawnAt();
        if (withdrawn != null) {
            var day = LocalDate.ofInstant(withdrawn, source.row().state().zone());
            return wording.say("noticed.withdrawn", party, received, wording.say(day));
        }
        if (!notice.counts()) {
            return notice.answer() == null
                    ? wording.say(
                            "noticed.unreceived",
                            party,
                            received,
                            notice.disputers().map(source::name).collect(Collectors.joining(", ")))
                    : wording.say("noticed.disputed", party, received);
        }
        var by = notice.givenFor();
        var rule = notice.rule();
        var recorded =
                by == null ? wording.say("noticed.recorded") : wording.say("noticed.recorded.by", source.name(by));
        return Stream.of(
                        wording.say("noticed", party, received, wording.say(notice.lastDay())),
                        rule == null
                                ? ""
                                : wording.say(
                                        "noticed.rule",
                                        wording.length(rule.notice()),
                                        wording.say("anchor", rule.anchor())),
                        notice.ground() == null ? "" : wording.say("noticed.ground", notice.ground()),
                        notice.method() == Method.RECORDED ? recorded : "")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
