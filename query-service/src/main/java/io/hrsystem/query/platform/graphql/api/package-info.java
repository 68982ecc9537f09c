/** What a feature needs to answer GraphQL: pages, owners, visibility, and what it may refer to of its neighbours. */
@NullMarked
package io.hrsystem.query.platform.graphql.api;

import org.jspecify.annotations.NullMarked;
