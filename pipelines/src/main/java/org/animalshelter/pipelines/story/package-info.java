/**
 * Stories as the git history tells them: the steps that together deliver one change. Walks and
 * tests of a story take it from here.
 */
package org.animalshelter.pipelines.story;
