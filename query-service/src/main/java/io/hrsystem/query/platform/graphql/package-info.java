/** What all of GraphQL shares: pages, scalars, errors, limits, and who is asking. */
@NullMarked
package io.hrsystem.query.platform.graphql;

import org.jspecify.annotations.NullMarked;
