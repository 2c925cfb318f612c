package org.samverk.partners.initiative.report;

import org.samverk.partners.partner.registered.SamePartner;

/// The statements that find where two units do the same.
final class OverlapSql {
    private OverlapSql() {}

    static String page(String seen, String place, String narrower, String met, String order) {
        return found(seen, place, narrower, met) + """
                , page as materialized (select * from found order by %1$s limit :limit offset :offset)
                select f.theme, f.target_group, f.area, f.units, f.initiatives,
                  (select cast(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.name, n.id) as text)
                   from (select distinct p.id, p.name from met m join partner p on p.id = m.unit
                     where (m.theme, m.target_group, m.area) = (f.theme, f.target_group, f.area)
                     order by p.name, p.id limit :most) n) as unit_list,
                  (select cast(jsonb_agg(jsonb_build_object('id', n.id, 'title', n.state #> '{content,title}',
                       'unitId', n.unit, 'period', n.state #> '{content,period}') order by n.title, n.id) as text)
                   from (select i.id, i.title, i.state, m.unit from met m join initiative i on i.id = m.id
                     where (m.theme, m.target_group, m.area) = (f.theme, f.target_group, f.area)
                     order by i.title, i.id limit :most) n) as initiative_list
                from page f order by %1$s""".formatted(order);
    }

    static String count(String seen, String place, String narrower, String met) {
        return found(seen, place, narrower, met) + "select count(*) from found";
    }

    /// Each meeting is found from its narrower side: the other has the same area, or the region around it.
    ///
    /// @param seen a condition on an initiative `i`
    /// @param place a condition on a theme `t` and a target group `g`
    /// @param narrower a further condition on the narrower side `p`
    /// @param met a condition on the groups of those who met `m`
    private static String found(String seen, String place, String narrower, String met) {
        return """
                with seen as materialized (
                  select i.id, i.partner_id, i.period from initiative i join subjects s on s.id = i.id%1$s),
                unit as materialized (
                  select d.partner_id, %2$s as unit from (select distinct partner_id from seen) d),
                place as materialized (
                  select x.id, x.partner_id, x.period, u.unit, t.theme, g.target_group, a.area
                  from seen x join unit u on u.partner_id = x.partner_id
                  join initiative_theme t on t.initiative_id = x.id
                  join initiative_target_group g on g.initiative_id = x.id
                  join initiative_area a on a.initiative_id = x.id%3$s),
                above as materialized (
                  select * from unnest(cast(:municipalities as text[]), cast(:regions as text[])) as r(area, region)),
                meeting as materialized (
                  select p.theme, p.target_group, p.area, p.id as one, p.partner_id as one_partner, p.unit as one_unit,
                    q.id as other, q.partner_id as other_partner, q.unit as other_unit
                  from place p left join above r on r.area = p.area
                  cross join lateral (select p.area union all select r.region) w(area)
                  join place q on q.theme = p.theme and q.target_group = p.target_group and q.area = w.area
                    and q.unit <> p.unit and q.period && p.period%4$s),
                met as materialized (
                  select theme, target_group, area, one as id, one_partner as partner_id, one_unit as unit from meeting
                  union select theme, target_group, area, other, other_partner, other_unit from meeting),
                found as (
                  select m.theme, m.target_group, m.area, count(distinct m.unit) as units, count(*) as initiatives
                  from met m group by m.theme, m.target_group, m.area%5$s)
                """.formatted(seen, SamePartner.current("d.partner_id"), place, narrower, met);
    }
}
