import { defineAsyncComponent } from 'vue'

/** The address of one calendar feed: copied, and renewed. Its sentences are the messages of `feeds`. */
export const FeedLink = defineAsyncComponent(() => import('./FeedLink.vue'))
