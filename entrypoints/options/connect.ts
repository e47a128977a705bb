import type { ConnectProblem } from '../../components/connect-form.tsx';
import type { Endpoint } from '../../utils/store/index.ts';

export async function createAccount(_address: string): Promise<Endpoint | ConnectProblem> {
  return 'failed';
}

export async function joinAccount(_address: string, _token: string): Promise<Endpoint | ConnectProblem> {
  return 'failed';
}
