/** What all of GraphQL shares. */
@NullMarked
package io.hrsystem.query.platform.graphql;

import org.jspecify.annotations.NullMarked;
