package io.github.csprules.html;

import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;

/**
 * What is said of the relationship of two parties.
 *
 * @param words the words
 */
record TieWords(Words words) {

    String kind(Relationship relationship) {
        return words.text(relationship instanceof Partnership ? "html.partnership" : "html.reseller-relationship");
    }

    String status(Relationship relationship) {
        return relationship.status().isNotStated()
                ? words.text("html.not-stated")
                : words.stated(
                        words.label(relationship.status().get()),
                        relationship.status().isAssumed());
    }

    /** The delegated administration privileges that the customer has granted; nothing for a partnership. */
    String privileges(Relationship relationship) {
        if (!(relationship instanceof ResellerRelationship reseller)) {
            return "";
        }
        return reseller.delegatedAdmin().isNotStated()
                ? words.text("html.not-stated")
                : words.stated(
                        words.label(reseller.delegatedAdmin().get()),
                        reseller.delegatedAdmin().isAssumed());
    }
}
