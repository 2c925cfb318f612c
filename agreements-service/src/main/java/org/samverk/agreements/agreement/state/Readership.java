package org.samverk.agreements.agreement.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.security.Actor;

/// Which texts of an agreement are for whom: the one rule that everything asks that shows one, or what belongs to it.
/// Whoever may see the agreement is told the text it is, and what all have consented to. What is only proposed, and
/// what came to nothing, is for those it was laid before, beside the owner and theirs who entered it for the owner.
///
/// @param termsVersion of the text it is
public record Readership(int termsVersion, List<Proposal> proposals, UUID owner, Origin origin) {

    public static Readership of(AgreementState state) {
        return new Readership(
                state.terms().termsVersion(), state.proposals(), state.frame().ownerPartnerId(), state.origin());
    }

    /// The state as it is told to this actor, of those who may see the agreement.
    public static AgreementState told(AgreementState state, Actor actor) {
        var readers = of(state);
        var told = readers.told(actor);
        if (told.size() == state.proposals().size()) {
            return state;
        }
        var next = state.next();
        return new AgreementState(
                state.frame(),
                state.terms(),
                next == null || readers.tells(next.termsVersion(), actor) ? next : null,
                told,
                state.cancellation(),
                state.notices(),
                state.outcomes(),
                state.assessment(),
                state.renewedFrom(),
                state.passed(),
                state.termsTold(),
                state.standing().telling(told, readers.audience(state.standing().audience(), told)),
                state.origin(),
                state.updatedAt());
    }

    public List<Proposal> told(Actor actor) {
        return proposals.stream().filter(one -> tells(one, actor)).toList();
    }

    public boolean tells(int number, Actor actor) {
        return number == termsVersion || of(number).anyMatch(one -> tells(one, actor));
    }

    private boolean tells(Proposal proposal, Actor actor) {
        return forAll(proposal)
                || actor.seesEverything()
                || insiders(Stream.of(proposal)).stream().anyMatch(actor::actsFor);
    }

    /// Who may see a text, and what belongs to it: never others than those who may see the agreement.
    /// @param agreement who may see that
    public Access of(int number, Access agreement) {
        if (number == termsVersion || of(number).anyMatch(this::forAll)) {
            return agreement;
        }
        var readers = insiders(of(number));
        readers.remove(owner);
        if (agreement.visibility() == Visibility.RESTRICTED || agreement.visibility() == Visibility.PRIVATE) {
            readers.retainAll(agreement.audience());
        }
        return new Access(owner, readers.isEmpty() ? Visibility.PRIVATE : Visibility.RESTRICTED, Set.copyOf(readers));
    }

    /// Whether a text that is to come is told to all who may see the agreement.
    public static boolean nextIsForAll(AgreementState state) {
        var next = state.next();
        var readers = of(state);
        return next != null && readers.of(next.termsVersion()).anyMatch(readers::forAll);
    }

    /// Whether what belongs to one text belongs to another too: to a later one, when all had consented to the first.
    private boolean carries(int number, int earlier) {
        return earlier == number || (earlier < number && of(earlier).anyMatch(Proposal::complete));
    }

    /// The texts of which what belongs to them belongs to this one too.
    public Integer[] carriedBy(int number) {
        return IntStream.rangeClosed(1, number)
                .filter(earlier -> carries(number, earlier))
                .boxed()
                .toArray(Integer[]::new);
    }

    /// The numbers of all that was laid before the parties, and of the text it is.
    public Set<Integer> numbers() {
        return Stream.concat(Stream.of(termsVersion), proposals.stream().map(Proposal::termsVersion))
                .collect(Collectors.toSet());
    }

    /// Without those who are there only for what is not told.
    /// @param audience of the agreement, as it stands
    public List<UUID> audience(List<UUID> audience, List<Proposal> told) {
        var untold = proposals.stream()
                .filter(Proposal::open)
                .filter(Predicate.not(told::contains))
                .flatMap(Proposal::signers)
                .map(Signer::partyId)
                .collect(Collectors.toSet());
        untold.removeAll(Standing.audience(told, origin, owner));
        return audience.stream().filter(Predicate.not(untold::contains)).toList();
    }

    /// Whether not all have consented to the last of these yet.
    public static boolean undecided(List<Proposal> told) {
        return Standing.pending(told).isPresent();
    }

    /// What stands for the agreement itself is open to all who see that, also where it was stored without whom it took.
    private boolean forAll(Proposal proposal) {
        return proposal.open() && (proposal.complete() || proposal.termsVersion() == termsVersion);
    }

    private Set<UUID> insiders(Stream<Proposal> proposed) {
        var insiders =
                proposed.flatMap(Proposal::signers).map(Signer::partyId).collect(Collectors.toCollection(HashSet::new));
        insiders.add(owner);
        if (origin.forAnother(owner)) {
            insiders.add(origin.createdBy());
        }
        return insiders;
    }

    private Stream<Proposal> of(int number) {
        return proposals.stream().filter(one -> one.termsVersion() == number);
    }
}
