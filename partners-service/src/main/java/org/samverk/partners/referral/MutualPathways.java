package org.samverk.partners.referral;

import org.samverk.kit.access.Access;

/// Partners that refer people to one another.
public final class MutualPathways {
    private MutualPathways() {}

    /// The condition that a mutual pathway in use, which the reader may see, leads between two of these partners,
    /// under any id they have had. Needs the parameters `everything` and `mine` of an actor.
    /// @param partners an expression for an array of ids
    public static String between(String partners) {
        return between(partners, Access.condition("t"));
    }

    /// The same, whoever may see the pathway; needs no parameters.
    public static String anyBetween(String partners) {
        return between(partners, "true");
    }

    private static String between(String partners, String seen) {
        return """
                exists (with named(partner, id) as (
                    select p, p from unnest(%1$s) p
                    union all
                    select p, k from unnest(%1$s) p cross join lateral known_as(p) k where known_by_more(p))
                  select from referral_pathway w join subjects t on t.id = w.id
                  where w.status = 'ACTIVE' and w.direction = 'MUTUAL'
                    and w.from_partner_id = any (array(select n.id from named n))
                    and w.to_partner_id = any (array(select n.id from named n))
                    and not exists (select from named x join named y on y.partner = x.partner
                      where x.id = w.from_partner_id and y.id = w.to_partner_id)
                    and %2$s)""".formatted(partners, seen);
    }
}
