/**
 * Stories as the git history tells them: the steps that together deliver one change. Whoever walks or tests a story takes it
 * from here.
 */
package org.animalshelter.pipelines.story;
