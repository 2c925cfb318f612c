package org.samverk.partners.initiative.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.partner.registered.SamePartner;

/// By what initiatives are grouped. One with several themes or areas stands in each group.
@Schema(name = "InitiativeGrouping")
enum InitiativeGrouping {
    THEME("select x.id, t.theme as key from seen x join initiative_theme t on t.initiative_id = x.id", "null"),
    /// Whoever stands for the partner now: what its predecessors and duplicates are said to do, it does.
    UNIT("""
            select x.id, cast(u.unit as text) as key from seen x join (
              select d.partner_id, %s as unit from (select distinct partner_id from seen) d) u
            on u.partner_id = x.partner_id""".formatted(SamePartner.current("d.partner_id")), """
            (select p.name from partner p where p.id = cast(g.key as uuid))"""),
    AREA("select x.id, a.area as key from seen x join initiative_area a on a.initiative_id = x.id", "null");

    private final String members;
    private final String called;

    InitiativeGrouping(String members, String called) {
        this.members = members;
        this.called = called;
    }

    /// The id and the key of each group, of each initiative of `seen`.
    String members() {
        return members;
    }

    /// What the database calls the group `g`.
    String called() {
        return called;
    }
}
