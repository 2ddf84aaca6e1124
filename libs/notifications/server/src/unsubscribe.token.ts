/** Purpose of the sealed ids in unsubscribe links: the id is that of the delivery whose mail carried it. */
export const UNSUBSCRIBE = 'unsubscribe';
