/** Delegation 委托 and its relatives: the front door. Who exercises a power that was another's, and why. */
export {
  decidePowerTransfer, draftPowerTransfer, endPowerTransfer, publishPowerTransfer, recordTransferInspection, withdrawPowerTransfer,
} from "./power-transfers.service.js";
export { powerTransfers } from "./power-transfers.store.js";
export { powerHolderCheck, transferReads, type TransferReads, type TransferRow } from "./power-transfers.loaders.js";
